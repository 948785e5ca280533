/** Days and times in words. Not every WeChat has `Intl`, so that these are written here. */

import i18n from "i18next";

/** 2026-11 as "November 2026" or "2026年11月". */
export function longMonth(bucket: string): string {
  const [year = "", month = ""] = bucket.split("-");
  return i18n.t("common:dates.month", { year, name: monthName(month) });
}

/** 2026-11-23 as "23 November 2026" or "2026年11月23日". */
export function longDay(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return i18n.t("common:dates.day", {
    year,
    name: monthName(month),
    day: Number(day),
  });
}

/** Milliseconds as 0:07 or 1:02:03. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** From the first to the last day, as shortly as it can be said: "2024", "May 2024", "3 May 2024". */
export function span(first: string, last: string): string {
  if (first === last) return longDay(first);
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`)
    return i18n.t("common:dates.year", { year });
  const month = first.slice(0, 7);
  if (first === `${month}-01` && last === lastDayOf(month)) return longMonth(month);
  return i18n.t("common:dates.span", { first: longDay(first), last: longDay(last) });
}

function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}

function monthName(month: string): string {
  const names = i18n.t("common:dates.months", { returnObjects: true });
  return names[Number(month) - 1] ?? "";
}

/** The clock's time, 09:30. @param offset minutes of the photographer's clock; null: this device's */
export function clock(instant: string, offset: number | null = null): string {
  const at = here(instant, offset);
  return [at.getUTCHours(), at.getUTCMinutes()].map((n) => String(n).padStart(2, "0")).join(":");
}

/** When something happened, on this device's calendar and clock. */
export function moment(instant: string): string {
  return `${longDay(dayHere(instant))} ${clock(instant)}`;
}

/** The day of an instant on this device's calendar, YYYY-MM-DD. */
export function dayHere(instant: string): string {
  return here(instant, null).toISOString().slice(0, 10);
}

/** A date whose UTC is what the clock showed. */
function here(instant: string, offset: number | null): Date {
  const at = new Date(instant);
  return new Date(at.getTime() + (offset ?? -at.getTimezoneOffset()) * 60_000);
}
