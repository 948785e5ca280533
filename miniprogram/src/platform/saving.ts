/** Pictures and films of the album, kept on the device. */

export interface Kept {
  url: string;
  /** With its ending. */
  name: string;
  isFilm: boolean;
}

export interface Saving {
  /** Rejects with `NotAllowed` (files.ts) where its owner keeps the photos of the device closed. */
  save(file: Kept): Promise<void>;
  /** Where its owner can allow it after all; null: there is nothing to allow. */
  readonly openSettings: (() => Promise<void>) | null;
}
