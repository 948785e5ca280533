/**
 * The lists that photos are opened from, by name: turning pages goes on in them. They are kept for
 * as long as the app runs; after that, a photo stands for itself.
 */

import { useCallback, useEffect, useSyncExternalStore } from "react";

import type { TilePhoto } from "../photos/photo.ts";
import { open } from "../platform/navigation.ts";

export interface Sequence {
  photos: readonly TilePhoto[];
  /** Asks for what follows; undefined: nothing does. */
  more?: (() => void) | undefined;
}

const NONE: Sequence = { photos: [] };

const kept = new Map<string, Sequence>();
const listeners = new Set<() => void>();

export function keep(list: string, sequence: Sequence): void {
  kept.set(list, sequence);
  for (const tell of listeners) tell();
}

export function kindOf(list: string): string {
  return list.split(":", 1)[0] ?? "";
}

/** What follows the kind: an album's id, a link's key. */
export function subjectOf(list: string): string {
  return list.slice(kindOf(list).length + 1);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useSequence(list: string): Sequence {
  return useSyncExternalStore(listen, () => kept.get(list) ?? NONE);
}

/**
 * For the page that shows a list: has the viewer follow it as it grows. Answers what opens a photo.
 *
 * @param list its kind and what it is of, such as `album:0190…` or `search:lake`; photos of `album:`
 * are asked for as the album's, photos of `link:` as its guests', and all others as the member's own
 */
export function useOpening(
  list: string,
  photos: readonly TilePhoto[],
  more?: () => void,
): (photo: TilePhoto) => void {
  useEffect(() => {
    keep(list, { photos, more });
  }, [list, photos, more]);
  return useCallback(({ id }: TilePhoto) => void open("photo", { id, list }), [list]);
}
