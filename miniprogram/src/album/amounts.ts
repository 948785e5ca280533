/** Amounts in words; see `dates.ts` for why without `Intl`. */

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** 1,234,567 as "1.2 MB". */
export function bytes(amount: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, amount)) / 3));
  const inUnit = amount / 1000 ** power;
  const shown = power === 0 || inUnit >= 100 ? Math.round(inUnit) : Math.round(inUnit * 10) / 10;
  return `${String(shown)} ${UNITS[power] ?? ""}`;
}
