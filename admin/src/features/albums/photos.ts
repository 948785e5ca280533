/** The photos of an album in its order, and what is done with them there. */

import type { InfiniteData } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { ALBUMS } from "../../shared/albums/albums.ts";
import { listOf, type ListQuery, type PageOf } from "../../shared/lists.ts";
import { ratioOf, type TilePhoto } from "../../shared/photos/photo.ts";
import { moved } from "./order.ts";

export type AlbumPhoto = Schemas["AlbumAsset"];

const AT_ONCE = 200;

export function photosKey(albumId: string): readonly string[] {
  return [ALBUMS, albumId, "photos"];
}

export function albumPhotos(albumId: string): ListQuery<AlbumPhoto> {
  return listOf(photosKey(albumId), (at) =>
    unwrap(
      api.GET("/api/v1/albums/{album_id}/assets", {
        params: { path: { album_id: albumId }, query: { limit: AT_ONCE, ...at } },
      }),
    ),
  );
}

export function albumTile(photo: AlbumPhoto): TilePhoto {
  return {
    id: photo.id,
    ratio: ratioOf(photo.width, photo.height),
    kind: photo.kind,
    day: photo.captured_local_date,
    capturedAt: photo.captured_at,
    durationMs: photo.duration_ms,
    thumbhash: photo.thumbhash,
    isFavorite: false,
    stackCount: null,
    thumbnailUrl: photo.thumbnail_url,
    animationUrl: photo.animation_url,
    caption: photo.caption,
  };
}

type Known = InfiniteData<PageOf<AlbumPhoto>, string | undefined>;

/** The photos that have been asked for so far, in their order. */
export function knownPhotos(albumId: string): AlbumPhoto[] {
  const known = queries.getQueryData<Known>(photosKey(albumId));
  return known?.pages.flatMap((page) => page.items) ?? [];
}

/** Puts a photo behind another one, or in front of all; shown at once, before the album knows. */
export async function movePhoto(albumId: string, id: string, behind: string | null): Promise<void> {
  const queryKey = photosKey(albumId);
  await queries.cancelQueries({ queryKey });
  queries.setQueryData<Known>(queryKey, (known) => known && withMoved(known, id, behind));
  try {
    await unwrap(
      api.POST("/api/v1/albums/{album_id}/assets/{asset_id}/move", {
        params: { path: { album_id: albumId, asset_id: id } },
        body: { behind },
      }),
    );
  } finally {
    await queries.invalidateQueries({ queryKey });
  }
}

/** The pages stay as long as they were. */
function withMoved(known: Known, id: string, behind: string | null): Known {
  const items = moved(
    known.pages.flatMap((page) => page.items),
    id,
    behind,
  );
  let from = 0;
  const pages = known.pages.map((page) => {
    const to = from + page.items.length;
    const moved = { ...page, items: items.slice(from, to) };
    from = to;
    return moved;
  });
  return { ...known, pages };
}
