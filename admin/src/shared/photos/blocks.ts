/** A list of photos as blocks of known height from top to bottom: heads, rows, and what is to come. */

import {
  guessedHeight,
  justify,
  line,
  lineWidth,
  type JustifiedRow,
  type Measures,
} from "./justified.ts";
import { isOwn, type TilePhoto } from "./photo.ts";

export type Block =
  | { kind: "heads"; key: string; height: number; days: readonly DayPlace[] }
  | { kind: "row"; key: string; height: number; row: JustifiedRow; photos: readonly TilePhoto[] }
  | { kind: "pending"; key: string; height: number; part: string };

/** A day's head above its photos. */
export interface DayPlace {
  day: string;
  ids: readonly string[];
  left: number;
  width: number;
}

type Row = Extract<Block, { kind: "row" }>;

export const HEAD_HEIGHT = 56;

const BETWEEN = 16; // pixels between two days in a row
const NARROWEST_HEAD = 172; // pixels in which a day can be read, with the way to choose it

/**
 * Days with a head each, and their rows; days of few photos stand side by side. `photos` are in
 * order, a day's side by side.
 */
export function dayBlocks(photos: readonly TilePhoto[], measures: Measures): Block[] {
  const blocks: Block[] = [];
  let beside: (readonly TilePhoto[])[] = [];
  const end = () => {
    blocks.push(...daysInOne(beside, measures));
    beside = [];
  };
  for (const day of daysOf(photos)) {
    if (widthOf([...beside, day], measures) > measures.width) end();
    beside.push(day);
  }
  end();
  return blocks;
}

function daysOf(photos: readonly TilePhoto[]): TilePhoto[][] {
  const days: TilePhoto[][] = [];
  for (const photo of photos) {
    const last = days.at(-1);
    if (last?.[0]?.day === photo.day) last.push(photo);
    else days.push([photo]);
  }
  return days;
}

/** How wide days are in one row that is as high as rows should be. */
function widthOf(days: readonly (readonly TilePhoto[])[], measures: Measures): number {
  const widths = days.map((day) => dayWidth(day, measures));
  return widths.reduce((sum, width) => sum + width, BETWEEN * (days.length - 1));
}

function dayWidth(day: readonly TilePhoto[], measures: Measures): number {
  return Math.max(NARROWEST_HEAD, lineWidth(ratiosOf(day), measures));
}

/** One day, or several that fit side by side. */
function daysInOne(days: readonly (readonly TilePhoto[])[], measures: Measures): Block[] {
  const [first, ...others] = days;
  if (first === undefined) return [];
  const day = first[0]?.day ?? "";
  const key = `heads ${day}`;
  if (others.length === 0) {
    const head = { day, ids: idsOf(first), left: 0, width: measures.width };
    return [
      { kind: "heads", key, height: HEAD_HEIGHT, days: [head] },
      ...rowBlocks(first, measures),
    ];
  }
  const heads: DayPlace[] = [];
  const places: { left: number; width: number }[] = [];
  let left = 0;
  for (const photos of days) {
    const width = dayWidth(photos, measures);
    heads.push({ day: photos[0]?.day ?? "", ids: idsOf(photos), left, width });
    for (const place of line(ratiosOf(photos), measures)) {
      places.push({ ...place, left: left + place.left });
    }
    left += width + BETWEEN;
  }
  return [
    { kind: "heads", key, height: HEAD_HEIGHT, days: heads },
    rowOf(days.flat(), { from: 0, to: places.length, height: measures.height, places }, measures),
  ];
}

/** Rows alone, in whatever order the photos are. */
export function rowBlocks(photos: readonly TilePhoto[], measures: Measures): Block[] {
  return justify(ratiosOf(photos), measures).map((row) => rowOf(photos, row, measures));
}

function rowOf(photos: readonly TilePhoto[], row: JustifiedRow, measures: Measures): Row {
  return {
    kind: "row",
    key: `row ${photos[row.from]?.id ?? ""}`,
    height: row.height + measures.gap,
    row,
    photos: photos.slice(row.from, row.to),
  };
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

function ratiosOf(photos: readonly TilePhoto[]): number[] {
  return photos.map((photo) => photo.ratio);
}
