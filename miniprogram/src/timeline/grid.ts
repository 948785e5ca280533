/**
 * Where months lie on the timeline: a line with the name of each, and rows of squares below it. How
 * many photos each month holds is all that is needed to know; what is in them comes when it is seen.
 */

import { step, type Measures } from "../photos/measures.ts";
import type { Month } from "./queries.ts";

export interface Section {
  bucket: string;
  count: number;
  /** Pixels from the top of the timeline. */
  top: number;
  height: number;
}

export const HEAD = 48; // pixels: of the line with the name

export function layOut(months: readonly Month[], measures: Measures): Section[] {
  let top = 0;
  return months.map(({ bucket, count }) => {
    const height = HEAD + Math.ceil(count / measures.columns) * step(measures);
    const section = { bucket, count, top, height };
    top += height;
    return section;
  });
}

export function heightOf(sections: readonly Section[]): number {
  const last = sections.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

/** Those of which anything lies between two heights. */
export function between(sections: readonly Section[], from: number, to: number): Section[] {
  return sections.filter(({ top, height }) => top < to && top + height > from);
}

/** Which photos of a section lie in rows between two heights: from the one, up to the other. */
export function rowsBetween(
  section: Section,
  measures: Measures,
  from: number,
  to: number,
): { first: number; end: number } {
  const row = (height: number) => Math.floor((height - section.top - HEAD) / step(measures));
  const first = Math.max(0, row(from)) * measures.columns;
  const end = Math.max(0, row(to) + 1) * measures.columns;
  return { first: Math.min(first, section.count), end: Math.min(end, section.count) };
}
