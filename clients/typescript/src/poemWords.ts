/** What a member wants a poem to be about. */

const MOST = 8;
const LONGEST = 20; // characters

/** Words apart by spaces or punctuation, as many and as long as a poem can take. */
export function poemWords(typed: string): string[] {
  const words = typed.split(/[\s,;、，；。·]+/u).filter((word) => word !== "");
  return [...new Set(words)].slice(0, MOST).map((word) => word.slice(0, LONGEST));
}
