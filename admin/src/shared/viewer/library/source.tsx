/** Photos of the member's own library, in the viewer. */

import { lazy, Suspense } from "react";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { learn } from "../../../app/language.ts";
import type { PhotoQuery, PhotoSource, ViewedPhoto } from "../source.ts";
import { LibraryTools } from "./LibraryTools.tsx";
import { LIBRARY } from "../../photos/library.ts";

const LibraryPanel = lazy(async () => {
  await learn("info");
  return import("./LibraryPanel.tsx");
});

export type LibraryPhoto = Schemas["AssetDetail"] & ViewedPhoto;

const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

export function photoQuery(id: string): PhotoQuery<LibraryPhoto> {
  return {
    queryKey: [LIBRARY, "photo", id],
    queryFn: async () => {
      const photo = await unwrap(
        api.GET("/api/v1/assets/{asset_id}", { params: { path: { asset_id: id } } }),
      );
      return { ...photo, playback_url: photo.film?.playback_url ?? null };
    },
    staleTime: FRESH,
  };
}

export const librarySource: PhotoSource<LibraryPhoto> = {
  photo: photoQuery,
  tools: (photo, leave) => <LibraryTools photo={photo} leave={leave} />,
  panel: (photo) => (
    <Suspense>
      <LibraryPanel photo={photo} />
    </Suspense>
  ),
};
