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
import classes from "./grid.module.css";

interface PhotoGridProps {
  photos: readonly TilePhoto[];
  hasMore: boolean;
  /** Asks for the next page; called again whenever the end is near. */
  onMore: () => void;
  onOpen: (photo: TilePhoto) => void;
  /** Undefined: nothing is being chosen, and a touch opens. */
  chosen?: ReadonlySet<string> | undefined;
  /** Touched while photos are being chosen, or touched for long. */
  onChoose?: ((photo: TilePhoto) => void) | undefined;
}

export function PhotoGrid(props: PhotoGridProps) {
  const { photos, hasMore, onMore, onOpen, chosen, onChoose } = props;
  const measures = useMeasures();
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
            <Tile
              key={photo.id}
              photo={photo}
              onOpen={chosen === undefined ? onOpen : (onChoose ?? onOpen)}
              {...(onChoose === undefined ? {} : { onLongPress: onChoose })}
              {...(chosen === undefined ? {} : { isChosen: chosen.has(photo.id) })}
            />
          ))}
        </Nearby>
      ))}
      {/* made anew with each page, so that it tells again where that page was short */}
      {hasMore && <Nearby key={photos.length} style={{ height: "1px" }} onNear={onMore} />}
    </Box>
  );
}
