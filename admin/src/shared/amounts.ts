/** Numbers, sizes and times as people of the spoken language write them. */

import { spoken } from "../app/language.ts";

const UNITS = ["B", "KB", "MB", "GB", "TB", "PB"] as const;

export function count(value: number): string {
  return new Intl.NumberFormat(spoken()).format(value);
}

/** Bytes in powers of 1,000, as storage is sold: "1.2 TB". */
export function bytes(value: number): string {
  const power = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3));
  const digits = power === 0 ? 0 : 1;
  const number = new Intl.NumberFormat(spoken(), { maximumFractionDigits: digits });
  return `${number.format(value / 1000 ** power)} ${UNITS[power] ?? ""}`;
}

export function moment(iso: string): string {
  return new Intl.DateTimeFormat(spoken(), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(iso),
  );
}
