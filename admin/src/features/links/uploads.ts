/** Photos of guests in the order in which they are listed, to be turned over in the viewer. */

import type { Schemas } from "../../app/api.ts";
import type { TilePhoto } from "../../shared/photos/photo.ts";
import { sequenceOf, type Sequence } from "../../shared/photos/sequence.ts";

export function sequenceOfUploads(uploads: readonly Schemas["GuestUpload"][]): Sequence {
  return sequenceOf(
    uploads.flatMap((upload) =>
      upload.asset_id === null ? [] : [photoOf(upload, upload.asset_id)],
    ),
  );
}

/** The viewer asks for the rest. */
function photoOf(upload: Schemas["GuestUpload"], id: string): TilePhoto {
  return {
    id,
    ratio: 1,
    kind: "photo",
    day: upload.created_at.slice(0, 10),
    capturedAt: upload.created_at,
    durationMs: null,
    thumbhash: null,
    isFavorite: false,
    stackCount: null,
  };
}
