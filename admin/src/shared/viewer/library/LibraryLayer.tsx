/** What was found in a photo of one's own, laid over it where it was found. */

import { drawing, useFacesShown, useIsDrawing, useTextShown } from "./layers.ts";
import { DrawFace } from "./DrawFace.tsx";
import { FaceBoxes } from "./FaceBoxes.tsx";
import type { LibraryPhoto } from "./source.tsx";
import { TextLayer } from "./TextLayer.tsx";

export default function LibraryLayer(props: { photo: LibraryPhoto; isPanelOpen: boolean }) {
  const { photo, isPanelOpen } = props;
  const [areFacesShown] = useFacesShown();
  const [isTextShown] = useTextShown();
  const isDrawing = useIsDrawing(photo.id);
  if (photo.trashed_at !== null) return null;
  if (isDrawing) {
    return (
      <DrawFace
        photo={photo.id}
        onEnd={() => {
          drawing.on(undefined);
        }}
      />
    );
  }
  return (
    <>
      {isTextShown && photo.text_lines.length > 0 && <TextLayer photo={photo} />}
      {(areFacesShown || isPanelOpen) && <FaceBoxes faces={photo.faces} />}
    </>
  );
}
