/** A member's photos in the viewer: to be looked at, and nothing else. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { ratioOf, type TilePhoto } from "../../shared/photos/photo.ts";
import { Thumbnails } from "../../shared/photos/thumbnails.ts";
import type { PhotoSource, ViewedPhoto } from "../../shared/viewer/source.ts";
import { OverseenPanel } from "./OverseenPanel.tsx";
import { photoKey, renewPhotos, type Access, type Overseen } from "./queries.ts";
import { TimeLeft } from "./TimeLeft.tsx";

export type OverseenPhoto = Schemas["OverseenAssetDetail"] & ViewedPhoto;

const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

export function overseenSource(access: Access, whose: string): PhotoSource<OverseenPhoto> {
  return {
    photo: (id) => ({
      queryKey: photoKey(access.id, id),
      queryFn: () => fetchPhoto(access.id, id),
      staleTime: FRESH,
    }),
    thumbnails: new Thumbnails(async () => {
      await renewPhotos(access.id); // asked for one by one, each would count as looked at
      return new Map();
    }),
    isRecorded: true,
    tools: () => <TimeLeft access={access} whose={whose} />,
    panel: (photo) => <OverseenPanel photo={photo} />,
  };
}

async function fetchPhoto(accessId: string, id: string): Promise<OverseenPhoto> {
  const photo = await unwrap(
    api.GET("/api/v1/library-accesses/{access_id}/assets/{asset_id}", {
      params: { path: { access_id: accessId, asset_id: id } },
    }),
  );
  return { ...photo, caption: "", projection: null };
}

export function overseenTile(photo: Overseen): TilePhoto {
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
    caption: photo.filename,
    href: `?photo=${photo.id}`,
    ...(photo.failure === null ? {} : { note: photo.failure.detail }),
  };
}
