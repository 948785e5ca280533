/** The original of a photo, as far as one may have it, kept on this phone. */

import i18n from "i18next";

import { api, unwrap } from "../album/client.ts";
import { guestClient } from "../collections/guest.ts";
import { NotAllowed } from "../platform/files.ts";
import { platform } from "../platform/index.ts";
import { say } from "../ui/notices.ts";
import type { Shown } from "../viewer/photo.ts";

const LONGEST = 20_000; // milliseconds that the full size is waited for; then it is a smaller one
const PAUSE = 1_500;

interface Original {
  url: string;
  filename: string;
}

export async function save(photo: Shown): Promise<void> {
  say({ text: i18n.t("viewer:saving") });
  try {
    const { url, filename } = await originalOf(photo);
    await platform.saving.save({
      url: absolute(url),
      name: filename,
      isFilm: photo.kind === "video",
    });
    say({ text: i18n.t("viewer:saved") });
  } catch (failure) {
    if (failure instanceof NotAllowed) askForPermission();
    else say({ text: i18n.t("viewer:save_failed") });
  }
}

function askForPermission(): void {
  const { openSettings } = platform.saving;
  const text = i18n.t("viewer:not_allowed");
  if (openSettings === null) say({ text });
  else
    say({
      text,
      action: { words: i18n.t("viewer:open_settings"), onPress: () => void openSettings() },
    });
}

async function originalOf(photo: Shown): Promise<Original> {
  const { from, id } = photo;
  if (from.kind === "library") {
    const path = { asset_id: id };
    return unwrap(api.GET("/api/v1/assets/{asset_id}/original", { params: { path } }));
  }
  if (from.kind === "album") {
    const path = { album_id: from.albumId, asset_id: id };
    return unwrap(
      api.GET("/api/v1/albums/{album_id}/assets/{asset_id}/original", { params: { path } }),
    );
  }
  const url = await lent(from.link, id);
  return { url, filename: `${photo.day}-${id}.${photo.kind === "video" ? "mp4" : "jpg"}` };
}

/** The full size without metadata is made when it is first asked for. */
async function lent(link: string, id: string): Promise<string> {
  const until = Date.now() + LONGEST;
  const path = { key: link, asset_id: id };
  const ask = () =>
    unwrap(
      guestClient(link).GET("/api/v1/shared/{key}/assets/{asset_id}/download", {
        params: { path },
      }),
    );
  let found = await ask();
  while (found.is_preparing && Date.now() < until) {
    await new Promise((resume) => setTimeout(resume, PAUSE));
    found = await ask();
  }
  return found.url;
}

function absolute(url: string): string {
  return url.startsWith("/") ? platform.url + url : url;
}
