/** A list of photos that is there as a whole. */

import { useCallback, useMemo } from "react";

import type { PhotoSource } from "../viewer/source.ts";
import { dayBlocks, rowBlocks } from "./blocks.ts";
import type { Measures } from "./justified.ts";
import type { TilePhoto } from "./photo.ts";
import { PhotoBrowser } from "./PhotoBrowser.tsx";
import type { PhotoAction } from "./SelectionBar.tsx";
import { sequenceOf } from "./sequence.ts";

export function PhotoList(props: {
  /** Must be the same while nothing has changed. */
  photos: readonly TilePhoto[];
  source: PhotoSource;
  actions?: readonly PhotoAction[];
  /** With a head for each day; left out where the order is another. */
  byDay?: boolean;
}) {
  const { photos, source, actions, byDay = false } = props;
  const build = useCallback(
    (measures: Measures) => (byDay ? dayBlocks : rowBlocks)(photos, measures),
    [photos, byDay],
  );
  const sequence = useMemo(() => sequenceOf(photos), [photos]);
  return (
    <PhotoBrowser
      build={build}
      sequence={sequence}
      source={source}
      {...(actions === undefined ? {} : { actions })}
    />
  );
}
