/** Photos of several timelines as one. */

import type { TilePhoto } from "../photos/photo.ts";

/** The newest first, by the photographers' days, as every timeline is. */
export function merge(timelines: readonly (readonly TilePhoto[])[]): TilePhoto[] {
  return timelines.flat().sort(newestFirst);
}

function newestFirst(one: TilePhoto, other: TilePhoto): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  const apart = Date.parse(other.capturedAt) - Date.parse(one.capturedAt);
  if (apart !== 0) return apart;
  return one.id < other.id ? 1 : -1;
}
