/** Rows in which photos of any shape stand side by side, equally high, from edge to edge. */

export interface Measures {
  /** Pixels from edge to edge. */
  width: number;
  /** Pixels that a row should be high; rows are somewhat lower, the last one at most as high. */
  height: number;
  /** Pixels between photos, both ways. */
  gap: number;
}

export interface JustifiedRow {
  /** The first photo, and one past the last. */
  from: number;
  to: number;
  height: number;
  /** Left edge and width of each photo, in pixels. */
  places: readonly { left: number; width: number }[];
}

const FLATTEST = 0.35; // a single panorama is at least so high, of `height`
const NARROWEST = 0.4; // what is hardly wider than a line is shown as if it were
const WIDEST = 6;

/**
 * Fills rows greedily: a row takes photos until it is no higher than wished for.
 *
 * @param ratios width by height of each photo, in order
 */
export function justify(
  ratios: readonly number[],
  { width, height, gap }: Measures,
): JustifiedRow[] {
  const rows: JustifiedRow[] = [];
  let from = 0;
  let sum = 0;
  for (let to = 1; to <= ratios.length; to++) {
    sum += shown(ratios[to - 1]);
    const room = width - gap * (to - from - 1);
    const isFull = sum * height >= room;
    if (!isFull && to < ratios.length) continue;
    const rowHeight = Math.max(FLATTEST * height, Math.min(height, room / sum));
    rows.push({
      from,
      to,
      height: rowHeight,
      places: places(ratios, from, to, rowHeight, width, gap),
    });
    from = to;
    sum = 0;
  }
  return rows;
}

/** Photos side by side from the left, each as high as rows should be. */
export function line(ratios: readonly number[], { height, gap }: Measures): JustifiedRow["places"] {
  return places(ratios, 0, ratios.length, height, Infinity, gap);
}

/** How wide they are together. */
export function lineWidth(ratios: readonly number[], measures: Measures): number {
  const last = line(ratios, measures).at(-1);
  return last === undefined ? 0 : last.left + last.width;
}

/** About how high `count` photos of the usual shape will be, before anything is known of them. */
export function guessedHeight(count: number, { width, height, gap }: Measures): number {
  const usual = 4 / 3;
  const perRow = Math.max(1, Math.round((width + gap) / (usual * height + gap)));
  return Math.ceil(count / perRow) * (height + gap);
}

function places(
  ratios: readonly number[],
  from: number,
  to: number,
  height: number,
  width: number,
  gap: number,
): JustifiedRow["places"] {
  let left = 0;
  return ratios.slice(from, to).map((ratio) => {
    const place = { left, width: Math.min(shown(ratio) * height, width - left) };
    left += place.width + gap;
    return place;
  });
}

function shown(ratio: number | undefined): number {
  return Math.min(WIDEST, Math.max(NARROWEST, ratio ?? 1));
}
