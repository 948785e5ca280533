/** Photos in justified rows, however many there are; any of them can be opened and chosen. */

import { useElementSize, useMediaQuery, useMergedRef } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef } from "react";

import { Blocks } from "./Blocks.tsx";
import type { Block } from "./blocks.ts";
import { choose } from "./choosing.ts";
import { DayHeads } from "./DayHeads.tsx";
import type { Measures } from "./justified.ts";
import { useGridKeys } from "./keys.ts";
import classes from "./photos.module.css";
import { useEscape, useIsChoosing, useSelection } from "./selection.ts";
import type { Sequence } from "./sequence.ts";
import { Tile, type Choosing } from "./Tile.tsx";

const ROW = { desk: 216, phone: 112 }; // pixels
const GAP = { desk: 4, phone: 2 };

export function PhotoGrid(props: {
  /** What lies where. Must be the same function while nothing has changed. */
  build: (measures: Measures) => readonly Block[];
  sequence: Sequence;
  onOpen: (id: string) => void;
  /** Told whenever other blocks are about the window. */
  onShown?: (blocks: readonly Block[]) => void;
}) {
  const { build, sequence, onOpen, onShown = ignore } = props;
  const selection = useSelection();
  const isChoosing = useIsChoosing();
  const isPhone = useMediaQuery("(max-width: 48em)");
  const { ref: sized, width } = useElementSize();
  const place = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => {
    const of = isPhone ? "phone" : "desk";
    return width === 0 ? [] : build({ width, height: ROW[of], gap: GAP[of] });
  }, [build, width, isPhone]);

  const latest = useRef(sequence); // so that tiles need not be drawn anew whenever photos arrive
  useEffect(() => {
    latest.current = sequence;
  });
  const onChoose: Choosing = useCallback(
    (id, event) => {
      if (selection !== null) void choose(selection, latest.current, id, event);
    },
    [selection],
  );
  const onKeyDown = useGridKeys(place, blocks, onChoose);
  useEscape(selection);

  const render = useCallback(
    (block: Block) => {
      if (block.kind === "heads") return <DayHeads days={block.days} />;
      if (block.kind === "pending") {
        return <div className={classes.pending} style={{ height: block.height - 64 }} />;
      }
      return (
        <div className={classes.row} style={{ height: block.row.height }}>
          {block.photos.map((photo, index) => (
            <Tile
              key={photo.id}
              photo={photo}
              left={block.row.places[index]?.left ?? 0}
              width={block.row.places[index]?.width ?? 0}
              height={block.row.height}
              onOpen={onOpen}
              onChoose={onChoose}
            />
          ))}
        </div>
      );
    },
    [onOpen, onChoose],
  );
  return (
    <div
      ref={useMergedRef(sized, place)}
      data-choosing={isChoosing || undefined}
      onKeyDown={onKeyDown}
    >
      <Blocks blocks={blocks} render={render} onShown={onShown} />
    </div>
  );
}

function ignore() {
  // nobody wants to know
}
