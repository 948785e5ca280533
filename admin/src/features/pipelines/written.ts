/** Measures and spans of time of runs, as people write them. */

import { regional } from "../../app/language.ts";
import { howLong } from "../../shared/amounts.ts";

const MINUTES = 120; // seconds, from which on they are told in larger units

/** "0.4 seconds", "12 seconds", "3 hours". */
export function lasting(seconds: number): string {
  if (seconds >= MINUTES) return howLong(seconds);
  const digits = seconds < 10 ? 1 : 0;
  const style = { style: "unit", unit: "second", unitDisplay: "long" } as const;
  return new Intl.NumberFormat(regional(), { ...style, maximumFractionDigits: digits }).format(
    seconds,
  );
}

/** Of a measure whose unit nobody has said. */
export function figure(value: number): string {
  return new Intl.NumberFormat(regional(), { maximumSignificantDigits: 4 }).format(value);
}

/** "+0.013". */
export function difference(value: number): string {
  const style = { maximumSignificantDigits: 3, signDisplay: "exceptZero" } as const;
  return new Intl.NumberFormat(regional(), style).format(value);
}

/** A name in code as words: "error_rate" → "error rate". */
export function spaced(name: string): string {
  return name.replaceAll("_", " ");
}
