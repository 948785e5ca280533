/** Where the original of a photo lies, as far as one may have it. */

import { api, unwrap, type Schemas } from "../album/client.ts";
import { guestClient } from "../collections/guest.ts";
import { platform } from "../platform/index.ts";
import type { Kept } from "../platform/saving.ts";

const LONGEST = 20_000; // milliseconds that the full size is waited for; then it is a smaller one
const PAUSE = 1_500;

/** By which door a photo is reached: the library, an album, a link. */
export type Door =
  { kind: "library" } | { kind: "album"; albumId: string } | { kind: "link"; link: string };

export interface Wanted {
  id: string;
  kind: Schemas["AssetKind"];
  /** YYYY-MM-DD, on the photographer's calendar. */
  day: string;
  from: Door;
}

export async function originalOf(photo: Wanted): Promise<Kept> {
  const { url, filename } = await found(photo);
  return { url: absolute(url), name: filename, isFilm: photo.kind === "video" };
}

async function found({ id, kind, day, from }: Wanted): Promise<{ url: string; filename: string }> {
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
  return { url, filename: `${day}-${id}.${kind === "video" ? "mp4" : "jpg"}` };
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
  let answer = await ask();
  while (answer.is_preparing && Date.now() < until) {
    await new Promise((resume) => setTimeout(resume, PAUSE));
    answer = await ask();
  }
  return answer.url;
}

function absolute(url: string): string {
  return url.startsWith("/") ? platform.url + url : url;
}
