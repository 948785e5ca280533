import type { PoemCard } from "@shiguang/client";

export interface PaperProps {
  card: PoemCard;
  /** Of the picture; null: a plain field stands in its place. */
  picture: string | null;
  /** Told once the card is drawn: it puts the card among the photos of the device. */
  onDrawn: (save: () => Promise<void>) => void;
}

/** In place of a picture. */
export const PLAIN = { width: 1600, height: 1000, colour: "#dcd5c6" };
