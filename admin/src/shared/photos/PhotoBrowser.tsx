/** A list of photos with everything around it: the grid, choosing, and the viewer above it. */

import { lazy, Suspense, useState } from "react";

import type { Block } from "./blocks.ts";
import type { Measures } from "./justified.ts";
import { useOpenPhoto } from "./opening.ts";
import { PhotoGrid } from "./PhotoGrid.tsx";
import { Selection, SelectionContext } from "./selection.ts";
import type { PhotoAction } from "./SelectionBar.tsx";
import type { Sequence } from "./sequence.ts";
import { thumbnails, ThumbnailsContext } from "./thumbnails.ts";
import type { PhotoSource } from "../viewer/source.ts";

const SelectionBar = lazy(async () => ({
  default: (await import("./SelectionBar.tsx")).SelectionBar,
}));
const Viewer = lazy(() => import("../viewer/Viewer.tsx"));

export function PhotoBrowser(props: {
  build: (measures: Measures) => readonly Block[];
  sequence: Sequence;
  source: PhotoSource;
  /** Left out where nothing can be done with many photos at once. */
  actions?: readonly PhotoAction[];
  onShown?: (blocks: readonly Block[]) => void;
}) {
  const { build, sequence, source, actions, onShown } = props;
  const [selection] = useState(() => new Selection());
  const { photo, show } = useOpenPhoto();
  return (
    <SelectionContext value={actions === undefined ? null : selection}>
      <ThumbnailsContext value={source.thumbnails ?? thumbnails}>
        <PhotoGrid
          build={build}
          sequence={sequence}
          onOpen={show}
          {...(onShown === undefined ? {} : { onShown })}
        />
      </ThumbnailsContext>
      {actions !== undefined && (
        <Suspense>
          <SelectionBar actions={actions} />
        </Suspense>
      )}
      {photo !== undefined && (
        <Suspense>
          <Viewer id={photo} sequence={sequence} source={source} onShow={show} />
        </Suspense>
      )}
    </SelectionContext>
  );
}
