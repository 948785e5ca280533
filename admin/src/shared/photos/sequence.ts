/** The photos of a list in their order, of which some may not have been asked for yet. */

import type { TilePhoto } from "./photo.ts";

export interface Sequence {
  /** As far as is known; an infinite list grows. */
  readonly length: number;
  /** Undefined: not asked for yet. */
  at: (index: number) => TilePhoto | undefined;
  /** -1 for what is not there, or not known yet. */
  indexOf: (id: string) => number;
  /** Asks for what lies at `index`; undefined: the list ends before. */
  load: (index: number) => Promise<TilePhoto | undefined>;
}

/** A sequence of what is there; `more` asks for further pages until `index` is reached. */
export function sequenceOf(
  photos: readonly TilePhoto[],
  more: (index: number) => Promise<TilePhoto | undefined> = nothing,
): Sequence {
  const indices = new Map(photos.map((photo, index) => [photo.id, index]));
  return {
    length: photos.length,
    at: (index) => photos[index],
    indexOf: (id) => indices.get(id) ?? -1,
    load: more,
  };
}

function nothing(): Promise<undefined> {
  return Promise.resolve(undefined);
}
