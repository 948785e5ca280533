/** Handing on a link, or files. */

import type { Kept } from "./saving.ts";

export interface Handed {
  title: string;
  url: string;
}

/** Called by a touch; false: its owner thought better of it. */
export type HandOver = () => Promise<boolean>;

export interface Gathering {
  signal: AbortSignal;
  /** Told how many files are there. */
  onFetched: (number: number) => void;
}

export interface Sharing {
  /** By what the device offers for that; false: its owner thought better of it. Null: there is nothing. */
  readonly hand: ((link: Handed) => Promise<boolean>) | null;
  /**
   * Fetches files, to be handed to another app by a touch that follows. Answers null where the device
   * takes none of that kind. Null itself: the device hands on no files.
   */
  readonly gather:
    ((files: readonly Kept[], gathering: Gathering) => Promise<HandOver | null>) | null;
  readonly copy: (text: string) => Promise<void>;
}
