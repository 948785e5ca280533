/**
 * Photos of a list that comes in pages, as squares. It lies anywhere on a page that scrolls; only
 * what is near the window has tiles.
 */

import { Box } from "../ui/elements.tsx";
import { Nearby } from "../ui/Nearby.tsx";
import { Tile } from "./Tile.tsx";
import { bands } from "./bands.ts";
import { GAP, step, useMeasures } from "./measures.ts";
import type { TilePhoto } from "./photo.ts";
import { useEndOfSelection } from "./selection.ts";
import classes from "./grid.module.css";

interface PhotoGridProps {
  photos: readonly TilePhoto[];
  hasMore: boolean;
  /** Asks for the next page; called again whenever the end is near. */
  onMore: () => void;
  /** Touched while nothing is being chosen (selection.ts). */
  onOpen?: (photo: TilePhoto) => void;
}

export function PhotoGrid(props: PhotoGridProps) {
  const { photos, hasMore, onMore, onOpen } = props;
  const measures = useMeasures();
  useEndOfSelection();
  const pace = step(measures);
  const lines = {
    gridTemplateColumns: `repeat(${String(measures.columns)}, minmax(0, 1fr))`,
    gridAutoRows: `${String(pace - GAP)}px`,
  };
  return (
    <Box>
      {bands(photos, measures.columns).map((band) => (
        <Nearby
          key={band.first}
          className={classes.band}
          style={{ ...lines, height: `${String(band.rows * pace)}px` }}
        >
          {band.photos.map((photo) => (
            <Tile key={photo.id} photo={photo} {...(onOpen === undefined ? {} : { onOpen })} />
          ))}
        </Nearby>
      ))}
      {/* made anew with each page, so that it tells again where that page was short */}
      {hasMore && <Nearby key={photos.length} style={{ height: "1px" }} onNear={onMore} />}
    </Box>
  );
}
