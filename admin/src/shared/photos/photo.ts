/** What a tile shows of a photo, whichever list it comes from. */

import type { Schemas } from "../../app/api.ts";

export interface TilePhoto {
  id: string;
  /** Width by height; 1 until it is known. */
  ratio: number;
  kind: Schemas["AssetKind"];
  /** The day on the photographer's calendar, YYYY-MM-DD. */
  day: string;
  capturedAt: string;
  durationMs: number | null;
  thumbhash: string | null;
  isFavorite: boolean;
  stackCount: number | null;
  /** Where the list tells it; else the tile asks for it when it comes into view. */
  thumbnailUrl?: string | null;
  /** Some silent seconds of a film, where the list tells it; else the tile asks for it. */
  animationUrl?: string | null;
  caption?: string;
  /** Why a search has found it. */
  reasons?: readonly string[];
  /** What the list has to tell of it, in a few words. */
  note?: string;
  /** Where it has no page in the member's own library. */
  href?: string;
  /** The name of whom it belongs to, among photos of one's own. */
  whose?: string;
}

/** Among photos of one's own, what is somebody else's can be looked at and not chosen. */
export function isOwn(photo: Pick<TilePhoto, "whose">): boolean {
  return photo.whose === undefined;
}

export function tileOf(asset: Schemas["Asset"]): TilePhoto {
  return {
    id: asset.id,
    ratio: ratioOf(asset.width, asset.height),
    kind: asset.kind,
    day: asset.captured_local_date,
    capturedAt: asset.captured_at,
    durationMs: asset.duration_ms,
    thumbhash: asset.thumbhash,
    isFavorite: asset.is_favorite,
    stackCount: asset.stack?.count ?? null,
    thumbnailUrl: asset.thumbnail_url,
    animationUrl: asset.animation_url,
    caption: asset.caption,
  };
}

export function ratioOf(width: number | null, height: number | null): number {
  return width !== null && height !== null && height > 0 ? width / height : 1;
}
