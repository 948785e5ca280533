/** Numbers, sizes and times as people of the spoken language write them. */

import { regional } from "../app/language.ts";

const SPANS = [
  ["day", 172_800, 86_400],
  ["hour", 7_200, 3_600],
  ["minute", 120, 60],
] as const;
const UNITS = ["B", "KB", "MB", "GB", "TB", "PB"] as const;

export function count(value: number): string {
  return new Intl.NumberFormat(regional()).format(value);
}

/** Where there is little room: "12K". */
export function compactCount(value: number): string {
  const notation = value < 10_000 ? "standard" : "compact";
  return new Intl.NumberFormat(regional(), { notation }).format(value);
}

/** @param share 0 to 1 */
export function percent(share: number): string {
  return new Intl.NumberFormat(regional(), { style: "percent" }).format(share);
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

/** The day of a moment, where it is read. */
export function dayOf(iso: string): string {
  return format({ dateStyle: "medium" }).format(new Date(iso));
}

/** @param day YYYY-MM-DD: of birth, and the like */
export function plainDay(day: string): string {
  return format({ dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** The time of day. */
export function clock(iso: string): string {
  return format({ timeStyle: "short" }).format(new Date(iso));
}

/** Likewise, to the second. */
export function preciseClock(iso: string): string {
  return format({ timeStyle: "medium" }).format(new Date(iso));
}

/** @param day YYYY-MM-DD on the photographer's calendar, the same wherever it is read */
export function longDay(day: string): string {
  return format({ dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** @param day YYYY-MM-DD: "4 May 2024" */
export function shortDay(day: string): string {
  return format({ dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** One day, or from one to another. */
export function span(first: string, last: string): string {
  return first === last ? shortDay(first) : `${shortDay(first)} – ${shortDay(last)}`;
}

/** As short as a day can be told without doubt: "Sat 4 May 2024". */
export function briefDay(day: string): string {
  const style = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  return format({ ...style, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** @param month YYYY-MM */
export function longMonth(month: string): string {
  const noon = new Date(`${month}-15T12:00:00Z`);
  return format({ year: "numeric", month: "long", timeZone: "UTC" }).format(noon);
}

/** @param day YYYY-MM-DD, as `longDay`, without its day of the week */
export function longDate(day: string): string {
  return format({ dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** @param day MM-DD of any year */
export function dayOfYear(day: string): string {
  const noon = new Date(`2000-${day}T12:00:00Z`); // a leap year
  return format({ month: "long", day: "numeric", timeZone: "UTC" }).format(noon);
}

/** From one day to another: "3–9 May 2024". */
export function spanOfDays(first: string, last: string): string {
  return format({ dateStyle: "long" }).formatRange(new Date(first), new Date(last));
}

/** So long, in the largest unit that says it: "3 hours". */
export function howLong(seconds: number): string {
  const [unit, , size] = SPANS.find(([, least]) => seconds >= least) ?? ["second", 1, 1];
  const style = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(regional(), style).format(seconds / size);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = regional() + JSON.stringify(style);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(regional(), style);
  formats.set(key, made); // making one takes a tenth of a millisecond, and there are many tiles
  return made;
}
