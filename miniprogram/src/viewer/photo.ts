/** What is shown of a photo, and whose it is: the member's own, an album's, or a link's. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { queries } from "../album/queries.ts";
import { guestClient, sharedQuery } from "../collections/guest.ts";
import { ALBUMS } from "../collections/albums.ts";
import { LIBRARY } from "../timeline/queries.ts";
import { kindOf, subjectOf } from "./sequence.ts";

export interface Shown {
  id: string;
  kind: Schemas["AssetKind"];
  /** YYYY-MM-DD, on the photographer's calendar. */
  day: string;
  capturedAt: string;
  /** Of the photographer's clock; null: it is not known. */
  offset: number | null;
  caption: string;
  thumbnailUrl: string | null;
  previewUrl: string | null;
  /** Of a film, or of the seconds around a photo that moves. */
  filmUrl: string | null;
  location: Schemas["Location"] | null;
  from: Origin;
}

export type Origin =
  | { kind: "library"; asset: Schemas["AssetDetail"] }
  | { kind: "album"; albumId: string; photo: Schemas["AlbumAssetDetail"] }
  | { kind: "link"; link: string; allowsDownload: boolean };

const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

/** @param list where it was opened, as for `useOpening` */
export function shownQuery(list: string, id: string) {
  const subject = subjectOf(list);
  const kind = kindOf(list);
  if (kind === "album") return albumPhotoQuery(subject, id);
  return kind === "link" ? linkPhotoQuery(subject, id) : ownPhotoQuery(id);
}

function ownPhotoQuery(id: string) {
  return queryOptions({
    queryKey: [LIBRARY, "photo", id] as readonly string[],
    queryFn: async (): Promise<Shown> => {
      const path = { asset_id: id };
      const asset = await unwrap(api.GET("/api/v1/assets/{asset_id}", { params: { path } }));
      return {
        ...common(asset),
        kind: asset.kind,
        offset: asset.captured_offset_minutes,
        filmUrl: asset.film?.playback_url ?? null,
        location: asset.location,
        from: { kind: "library", asset },
      };
    },
    staleTime: FRESH,
  });
}

function albumPhotoQuery(albumId: string, id: string) {
  return queryOptions({
    queryKey: [ALBUMS, albumId, "photo", id] as readonly string[],
    queryFn: async (): Promise<Shown> => {
      const path = { album_id: albumId, asset_id: id };
      const photo = await unwrap(
        api.GET("/api/v1/albums/{album_id}/assets/{asset_id}", { params: { path } }),
      );
      return {
        ...common(photo),
        kind: photo.kind,
        offset: photo.captured_offset_minutes,
        filmUrl: photo.playback_url,
        location: photo.location,
        from: { kind: "album", albumId, photo },
      };
    },
    staleTime: FRESH,
  });
}

function linkPhotoQuery(link: string, id: string) {
  return queryOptions({
    queryKey: ["link", link, "photo", id] as readonly string[],
    queryFn: async (): Promise<Shown> => {
      const path = { key: link, asset_id: id };
      const [shared, photo] = await Promise.all([
        queries.query(sharedQuery(link)),
        unwrap(
          guestClient(link).GET("/api/v1/shared/{key}/assets/{asset_id}", { params: { path } }),
        ),
      ]);
      return {
        ...common(photo),
        kind: kindOfShared(photo),
        offset: null,
        filmUrl: photo.playback_url,
        location: photo.location,
        from: { kind: "link", link, allowsDownload: shared.allows_download },
      };
    },
    staleTime: FRESH,
  });
}

type Told = Pick<
  Schemas["SharedAsset"],
  "id" | "captured_at" | "captured_local_date" | "caption" | "thumbnail_url" | "preview_url"
>;

function common(photo: Told) {
  return {
    id: photo.id,
    day: photo.captured_local_date,
    capturedAt: photo.captured_at,
    caption: photo.caption,
    thumbnailUrl: photo.thumbnail_url,
    previewUrl: photo.preview_url,
  };
}

/** Guests are told the kind of file only; a photo with a film is one that moves. */
export function kindOfShared(
  photo: Pick<Schemas["SharedAsset"], "media_type" | "playback_url">,
): Schemas["AssetKind"] {
  if (photo.media_type.startsWith("video/")) return "video";
  return photo.playback_url === null ? "photo" : "motion";
}
