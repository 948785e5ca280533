const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/** Bytes for people: three digits and a unit, which both languages read. */
export function amount(bytes: number): string {
  let unit = 0;
  let rest = bytes;
  for (; rest >= 1000 && unit < UNITS.length - 1; unit++) rest /= 1000;
  return `${rest < 10 && unit > 0 ? rest.toFixed(1) : rest.toFixed(0)} ${UNITS[unit] ?? ""}`;
}

export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 100);
}
