/** Photos of the trash, in the viewer. */

import { ActionTools } from "../../shared/viewer/ActionTools.tsx";
import {
  libraryPanel,
  photoQuery,
  type LibraryPhoto,
} from "../../shared/viewer/library/source.tsx";
import type { PhotoSource } from "../../shared/viewer/source.ts";
import { useTrashActions } from "./actions.ts";

export const trashSource: PhotoSource<LibraryPhoto> = {
  photo: photoQuery,
  tools: (photo, leave) => <TrashTools id={photo.id} leave={leave} />,
  panel: libraryPanel,
};

function TrashTools({ id, leave }: { id: string; leave: () => void }) {
  return <ActionTools id={id} actions={useTrashActions()} leave={leave} />;
}
