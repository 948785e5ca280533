/** Photos that are only lent, by a link or by a partner: as tiles, and in the viewer. */

import type { Schemas } from "../../app/api.ts";
import { ratioOf, type TilePhoto } from "../photos/photo.ts";
import type { ViewedPhoto } from "../viewer/source.ts";

type Lent = Schemas["SharedAsset"];
export type LentPhoto = Lent & ViewedPhoto;

export function lentTile(photo: Lent): TilePhoto {
  return {
    id: photo.id,
    ratio: ratioOf(photo.width, photo.height),
    kind: kindOf(photo),
    day: photo.captured_local_date,
    capturedAt: photo.captured_at,
    durationMs: null,
    thumbhash: photo.thumbhash,
    isFavorite: false,
    stackCount: null,
    thumbnailUrl: photo.thumbnail_url,
    caption: photo.caption,
    href: `?photo=${photo.id}`,
  };
}

export function lentPhoto(photo: Lent): LentPhoto {
  return { ...photo, kind: kindOf(photo), projection: null };
}

function kindOf({ media_type: type, playback_url: film }: Lent): Schemas["AssetKind"] {
  if (type.startsWith("video/")) return "video";
  return film === null ? "photo" : "motion";
}
