/** Numbers, sizes and times as people of the spoken language write them. */

import { regional } from "../app/language.ts";

const UNITS = ["B", "KB", "MB", "GB", "TB", "PB"] as const;

export function count(value: number): string {
  return new Intl.NumberFormat(regional()).format(value);
}

/** Bytes in powers of 1,000, as storage is sold: "1.2 TB". */
export function bytes(value: number): string {
  const power = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3));
  const digits = power === 0 ? 0 : 1;
  const number = new Intl.NumberFormat(regional(), { maximumFractionDigits: digits });
  return `${number.format(value / 1000 ** power)} ${UNITS[power] ?? ""}`;
}

export function moment(iso: string): string {
  return format({ dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

/** The day of a moment, here. */
export function shortDay(iso: string): string {
  return format({ dateStyle: "medium" }).format(new Date(iso));
}

/** The time of day. */
export function clock(iso: string): string {
  return format({ timeStyle: "short" }).format(new Date(iso));
}

/** @param day YYYY-MM-DD on the photographer's calendar, the same wherever it is read */
export function longDay(day: string): string {
  return format({ dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** @param month YYYY-MM */
export function longMonth(month: string): string {
  const noon = new Date(`${month}-15T12:00:00Z`);
  return format({ year: "numeric", month: "long", timeZone: "UTC" }).format(noon);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = regional() + JSON.stringify(style);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(regional(), style);
  formats.set(key, made); // making one takes a tenth of a millisecond, and there are many tiles
  return made;
}
