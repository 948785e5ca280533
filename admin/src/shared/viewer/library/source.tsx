/** Photos of the member's own library, in the viewer. */

import { lazy, Suspense } from "react";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { learn } from "../../../app/language.ts";
import { LIBRARY } from "../../photos/library.ts";
import type { Step } from "../editor/recipe.ts";
import type { PhotoQuery, PhotoSource, ViewedPhoto } from "../source.ts";

const LibraryLayer = lazy(() => import("./LibraryLayer.tsx"));
const LibraryTools = lazy(() => import("./LibraryTools.tsx"));
const LibraryPanel = lazy(async () => {
  await learn("info", "processing");
  return import("./LibraryPanel.tsx");
});

export type LibraryPhoto = Schemas["AssetDetail"] & ViewedPhoto;

const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer
const SHOWN_BY_BROWSERS = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"];
const MOST_BYTES = 60 * 2 ** 20; // of an original that is looked at instead of its preview

export function photoQuery(id: string): PhotoQuery<LibraryPhoto> {
  return {
    queryKey: [LIBRARY, "photo", id],
    queryFn: async () => {
      const photo = await unwrap(
        api.GET("/api/v1/assets/{asset_id}", { params: { path: { asset_id: id } } }),
      );
      return {
        ...photo,
        playback_url: photo.film?.playback_url ?? null,
        ...(isBeingEdited(photo) ? { drawn_by: stepsOf(photo) } : {}),
      };
    },
    staleTime: FRESH,
  };
}

/** As the album itself has written them. */
export function stepsOf(photo: Schemas["AssetDetail"]): Step[] {
  return photo.recipe as Step[];
}

/** Until the edited picture is made, the plain one is answered. */
function isBeingEdited({ is_edited, preview_url, original_preview_url }: Schemas["AssetDetail"]) {
  return is_edited && fileOf(preview_url) === fileOf(original_preview_url);
}

function fileOf(url: string | null): string | undefined {
  return url?.split("?")[0];
}

function fullSizeQuery(photo: LibraryPhoto): PhotoQuery<string | null> {
  const { id, is_edited: isEdited, drawn_by: steps } = photo;
  const isShown =
    SHOWN_BY_BROWSERS.includes(photo.media_type) && photo.size <= MOST_BYTES && !isEdited;
  const isMade = isEdited && steps === undefined;
  return {
    queryKey: [LIBRARY, "photo", id, "full size", isEdited],
    queryFn: async () => {
      if (!isShown && !isMade) return null;
      const query = isEdited ? { edited: true } : {};
      const original = await unwrap(
        api.GET("/api/v1/assets/{asset_id}/original", {
          params: { path: { asset_id: id }, query },
        }),
      );
      return original.url;
    },
    staleTime: FRESH,
  };
}

export function libraryPanel(photo: LibraryPhoto) {
  return (
    <Suspense>
      <LibraryPanel photo={photo} />
    </Suspense>
  );
}

export const librarySource: PhotoSource<LibraryPhoto> = {
  photo: photoQuery,
  fullSize: fullSizeQuery,
  tools: (photo, leave) => (
    <Suspense>
      <LibraryTools photo={photo} leave={leave} />
    </Suspense>
  ),
  panel: libraryPanel,
  layer: (photo, isPanelOpen) => (
    <Suspense>
      <LibraryLayer photo={photo} isPanelOpen={isPanelOpen} />
    </Suspense>
  ),
};
