/** The timeline as a list to turn pages in: the month of a photo, then those beside it as they are reached. */

import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { TilePhoto } from "../photos/photo.ts";
import { monthQuery, monthsQuery } from "../timeline/queries.ts";

const NEAR = 3; // photos from an end, and the next month is asked for

export interface Months {
  first: number;
  last: number;
}

/** Which months of `count` are wanted, when the photo at `index` of `length` is shown. */
export function widened(months: Months, count: number, index: number, length: number): Months {
  return {
    first: index < NEAR ? Math.max(0, months.first - 1) : months.first,
    last: index >= length - NEAR ? Math.min(count - 1, months.last + 1) : months.last,
  };
}

/**
 * @param day of the photo that was opened, YYYY-MM-DD; undefined while it is not known
 * @param id of the photo that is shown
 */
export function useTimeline(day: string | undefined, id: string): readonly TilePhoto[] {
  const { data: all } = useQuery({ ...monthsQuery, enabled: day !== undefined });
  const start = all?.findIndex(({ bucket }) => day?.startsWith(bucket) === true) ?? -1;
  const [reached, reach] = useState<Months | null>(null);
  const months = reached ?? (start < 0 ? null : { first: start, last: start });
  const buckets = months === null ? [] : (all ?? []).slice(months.first, months.last + 1);
  const answers = useQueries({ queries: buckets.map(({ bucket }) => monthQuery(bucket)) });
  const photos = answers.flatMap(({ data }) => data ?? []);
  const index = photos.findIndex((photo) => photo.id === id);
  if (months !== null && all !== undefined && index >= 0 && answers.every(({ data }) => data)) {
    const wanted = widened(months, all.length, index, photos.length);
    if (wanted.first !== months.first || wanted.last !== months.last) reach(wanted);
  }
  return photos;
}
