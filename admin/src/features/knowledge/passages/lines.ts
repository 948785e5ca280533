/** Several short texts, entered a line each. */

/** Blank lines are none, and none stands there twice. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== "");
}

export type Excess = "too_many" | "too_long";

export function excessOf(text: string, most: number, longest: number): Excess | null {
  const lines = linesOf(text);
  if (lines.length > most) return "too_many";
  return lines.some((line) => line.length > longest) ? "too_long" : null;
}
