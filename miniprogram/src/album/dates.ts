/** Days and times in words. Not every WeChat has `Intl`, so that these are written here. */

import i18n from "i18next";

/** 2026-11 as "November 2026" or "2026年11月". */
export function longMonth(bucket: string): string {
  const [year = "", month = ""] = bucket.split("-");
  return i18n.t("common:dates.month", { year, month: Number(month), name: monthName(month) });
}

/** 2026-11-23 as "23 November 2026" or "2026年11月23日". */
export function longDay(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return i18n.t("common:dates.day", {
    year,
    month: Number(month),
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

function monthName(month: string): string {
  const names = i18n.t("common:dates.months", { returnObjects: true });
  return names[Number(month) - 1] ?? "";
}
