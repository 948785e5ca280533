/** A file that is to come into the album, and where it is on its way. */

import type { DeviceFile } from "../platform/files.ts";

/** Why it has come to rest. */
export type Reason =
  /** The album does not take it, and says why, in words for people. */
  | { readonly kind: "refused"; readonly words: string }
  /** Nothing was heard of the other side for long. */
  | { readonly kind: "connection" }
  | { readonly kind: "store"; readonly status: number }
  | { readonly kind: "unexpected"; readonly words: string };

export type State =
  /** For its checksum. */
  | { readonly at: "waiting" }
  | { readonly at: "hashing"; readonly bytes: number }
  /** The album has not said yet whether it knows it. */
  | { readonly at: "hashed" }
  | { readonly at: "ready" }
  | { readonly at: "sending"; readonly bytes: number }
  | { readonly at: "paused" }
  | { readonly at: "failed"; readonly reason: Reason }
  /** Its bytes cannot be read any more; it goes on when it is chosen again. */
  | { readonly at: "lost" }
  | { readonly at: "done"; readonly assetId: string }
  /** The library had it before. */
  | { readonly at: "known"; readonly assetId: string; readonly trashed: boolean };

export interface Entry {
  readonly id: string;
  readonly file: DeviceFile;
  readonly sha256: string | null;
  readonly uploadId: string | null;
  readonly state: State;
}

const ENDED: readonly State["at"][] = ["done", "known"];
const RESTING: readonly State["at"][] = ["paused", "failed", "lost"];

export function hasEnded({ state }: Entry): boolean {
  return ENDED.includes(state.at);
}

/** Goes on by itself, now or as soon as it may. */
export function isUnderWay(entry: Entry): boolean {
  return !hasEnded(entry) && !RESTING.includes(entry.state.at);
}

/** Where it goes on after a rest: what was known is asked for again, what was sent is not sent. */
export function resumed({ sha256 }: Entry): State {
  return { at: sha256 === null ? "waiting" : "hashed" };
}
