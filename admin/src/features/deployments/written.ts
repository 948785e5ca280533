/** Latencies and shares of errors as people write them. */

import { regional } from "../../app/language.ts";

/** "35 ms", "1.2 s"; "—" where nothing was asked. */
export function seconds(value: number | null): string {
  if (value === null) return "—";
  const isShort = value < 1;
  const style = { style: "unit", unit: isShort ? "millisecond" : "second" } as const;
  return new Intl.NumberFormat(regional(), { ...style, maximumSignificantDigits: 3 }).format(
    isShort ? value * 1_000 : value,
  );
}

/** Errors are few: "0.4 %". */
export function share(value: number): string {
  return new Intl.NumberFormat(regional(), { style: "percent", maximumFractionDigits: 1 }).format(
    value,
  );
}
