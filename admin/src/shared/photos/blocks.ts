/** A list of photos as blocks of known height from top to bottom: heads, rows, and what is to come. */

import { guessedHeight, justify, type JustifiedRow, type Measures } from "./justified.ts";
import { isOwn, type TilePhoto } from "./photo.ts";

export type Block =
  | { kind: "head"; key: string; height: number; day: string; ids: readonly string[] }
  | { kind: "row"; key: string; height: number; row: JustifiedRow; photos: readonly TilePhoto[] }
  | { kind: "pending"; key: string; height: number; part: string };

export const HEAD_HEIGHT = 56;

/** Days with a head each, and their rows. `photos` are in order, a day's side by side. */
export function dayBlocks(photos: readonly TilePhoto[], measures: Measures): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < photos.length;) {
    const day = photos[from]?.day ?? "";
    let to = from + 1;
    while (photos[to]?.day === day) to++;
    const group = photos.slice(from, to);
    blocks.push({ kind: "head", key: `head ${day}`, height: HEAD_HEIGHT, day, ids: idsOf(group) });
    blocks.push(...rowBlocks(group, measures));
    from = to;
  }
  return blocks;
}

/** Rows alone, in whatever order the photos are. */
export function rowBlocks(photos: readonly TilePhoto[], measures: Measures): Block[] {
  const ratios = photos.map((photo) => photo.ratio);
  return justify(ratios, measures).map((row) => ({
    kind: "row",
    key: `row ${photos[row.from]?.id ?? ""}`,
    height: row.height + measures.gap,
    row,
    photos: photos.slice(row.from, row.to),
  }));
}

/** The place of `count` photos that nothing is known of yet. */
export function pendingBlock(part: string, count: number, measures: Measures): Block {
  return {
    kind: "pending",
    key: `pending ${part}`,
    height: HEAD_HEIGHT + guessedHeight(count, measures),
    part,
  };
}

/** The top of each block, and at the end the height of all. */
export function tops(blocks: readonly Block[]): Float64Array {
  const found = new Float64Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    found[index + 1] = (found[index] ?? 0) + block.height;
  });
  return found;
}

/** The block at a height, by bisection; the first or last one beyond the edges. */
export function blockAt(edges: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, edges.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

function idsOf(photos: readonly TilePhoto[]): string[] {
  return photos.filter(isOwn).map((photo) => photo.id);
}
