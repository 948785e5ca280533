/** In what look-alikes are compared. */

import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { regional, spoken } from "../../app/language.ts";
import { bytes } from "../../shared/amounts.ts";
import type { Aspect } from "./comparison.ts";

type Photo = Schemas["Asset"];

export function useAspects(): readonly Aspect<Photo>[] {
  const { t } = useTranslation("duplicates");
  return useMemo(
    () => [
      {
        key: t("aspects.pixels"),
        text: ({ width, height }) =>
          width === null || height === null ? "" : `${String(width)} × ${String(height)}`,
        rank: ({ width, height }) => (width ?? 0) * (height ?? 0),
      },
      { key: t("aspects.size"), text: ({ size }) => bytes(size), rank: ({ size }) => size },
      {
        key: t("aspects.format"),
        text: ({ media_type: type }) => type.replace(/^\w+\/(x-)?/, "").toUpperCase(),
      },
      { key: t("aspects.taken"), text: taken },
      { key: t("aspects.camera"), text: ({ camera }) => camera.model },
      {
        key: t("aspects.place"),
        text: ({ location }) =>
          (spoken() === "en" ? location?.place?.name_en : location?.place?.name_zh) ?? "",
      },
      { key: t("aspects.file"), text: ({ filename }) => filename },
    ],
    [t],
  );
}

/** To the second, on the photographer's clock where it is known: shots of a burst are close. */
function taken({ captured_at: at, captured_offset_minutes: offset }: Photo): string {
  const there = new Date(Date.parse(at) + (offset ?? 0) * 60_000);
  return new Intl.DateTimeFormat(regional(), {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: "UTC",
  }).format(there);
}
