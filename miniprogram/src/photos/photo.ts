/** What a tile shows of a photo, whichever list it comes from. */

import type { Schemas } from "../album/client.ts";

export interface TilePhoto {
  id: string;
  kind: Schemas["AssetKind"];
  /** The day on the photographer's calendar, YYYY-MM-DD. */
  day: string;
  durationMs: number | null;
  thumbhash: string | null;
  isFavorite: boolean;
  /** Where the list tells it; else the tile asks for it when it comes into view. */
  thumbnailUrl?: string | null;
}

export function tileOf(asset: Schemas["Asset"]): TilePhoto {
  return {
    id: asset.id,
    kind: asset.kind,
    day: asset.captured_local_date,
    durationMs: asset.duration_ms,
    thumbhash: asset.thumbhash,
    isFavorite: asset.is_favorite,
    thumbnailUrl: asset.thumbnail_url,
  };
}
