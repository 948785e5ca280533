/** Measures as people write them. */

import { regional } from "../../../app/language.ts";
import { percent } from "../../../shared/amounts.ts";
import { decimal } from "../hits/numbers.ts";
import type { Metric } from "./metrics.ts";

const DIGITS = 3;

/** "—" where nothing counts. */
export function written({ unit }: Metric, value: number | null | undefined): string {
  if (value == null) return "—";
  return unit === "share" ? percent(value) : decimal(value, DIGITS);
}

/** By how much it differs: "+2 %", "−0.013". */
export function difference({ unit }: Metric, delta: number | null): string {
  if (delta === null) return "—";
  const style =
    unit === "share"
      ? ({ style: "percent", maximumFractionDigits: 1 } as const)
      : { minimumFractionDigits: DIGITS, maximumFractionDigits: DIGITS };
  return new Intl.NumberFormat(regional(), { ...style, signDisplay: "exceptZero" }).format(delta);
}

/** Of milliseconds. */
export function lasting(milliseconds: number | null): string {
  if (milliseconds === null) return "—";
  const isShort = milliseconds < 1000;
  const style = {
    style: "unit",
    unit: isShort ? "millisecond" : "second",
    maximumFractionDigits: isShort ? 0 : 1,
  } as const;
  return new Intl.NumberFormat(regional(), style).format(
    isShort ? milliseconds : milliseconds / 1000,
  );
}
