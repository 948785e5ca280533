/** What a photo is called by those who cannot see it. */

import { useTranslation } from "react-i18next";

import { longDay } from "../amounts.ts";
import type { ViewedPhoto } from "./source.ts";

export function usePhotoName(photo: ViewedPhoto | undefined): string {
  const { t } = useTranslation("photos");
  if (photo === undefined) return "";
  return photo.caption || t(`kinds.${photo.kind}`, { day: longDay(photo.captured_local_date) });
}
