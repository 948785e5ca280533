/** Values of settings, as they are sent and as they are entered and read. */

import type { TFunction } from "i18next";

import type { Schemas } from "../../app/api.ts";
import type { Words } from "../../app/words.ts";
import { bytes, count, howLong } from "../../shared/amounts.ts";

type Setting = Schemas["Setting"];
type Zero = keyof Words["manage"]["settings"]["zero"];
type Option = keyof Words["manage"]["settings"]["options"];
type T = TFunction<["manage", "common"]>;

/** What one of the entered number is of the number that is sent. */
const ENTERED_IN = { "": 1, bytes: 1000 ** 3, seconds: 60, hours: 1, days: 1 } as const;
const SECONDS = { seconds: 1, hours: 3_600, days: 86_400 } as const;
const ZEROS: readonly string[] = [
  "TRASH_KEPT_DAYS",
  "DEFAULT_QUOTA_BYTES",
  "ACCOUNT_DELETION_GRACE_DAYS",
  "BACKUP_EVERY_HOURS",
  "BACKUP_KEPT_DAYS",
];

export function entered(sent: number, { unit }: Setting): number {
  return sent / ENTERED_IN[unit];
}

export function sent(typed: number, { unit }: Setting): number {
  return Math.round(typed * ENTERED_IN[unit]);
}

/** For people to read. */
export function written(value: unknown, setting: Setting, t: T): string {
  if (value === null || value === undefined) return t("settings.unset");
  if (typeof value === "boolean") return t(value ? "settings.on" : "settings.off");
  if (typeof value === "string") {
    return setting.rule === null ? value : t(`settings.options.${value as Option}`);
  }
  if (typeof value !== "number") return JSON.stringify(value);
  if (value === 0 && ZEROS.includes(setting.name))
    return t(`settings.zero.${setting.name as Zero}`);
  switch (setting.unit) {
    case "bytes":
      return bytes(value);
    case "":
      return count(value);
    default:
      return howLong(value * SECONDS[setting.unit]);
  }
}
