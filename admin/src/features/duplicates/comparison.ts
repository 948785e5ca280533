/** Photos of one group as they are compared: what differs stands out, what is best most of all. */

export interface Aspect<P> {
  key: string;
  /** Empty where nothing is known. */
  text: (photo: P) => string;
  /** The more the better; left out where nothing is better. */
  rank?: (photo: P) => number;
}

export interface Fact {
  key: string;
  text: string;
  /** From another photo of the group. */
  differs: boolean;
  isBest: boolean;
}

/** The facts of each photo, by their order; aspects of which nothing is known are left out. */
export function compare<P>(photos: readonly P[], aspects: readonly Aspect<P>[]): Fact[][] {
  const told = aspects.filter(({ text }) => photos.some((photo) => text(photo) !== ""));
  return photos.map((photo) => told.map((aspect) => fact(aspect, photo, photos)));
}

function fact<P>({ key, text, rank }: Aspect<P>, photo: P, photos: readonly P[]): Fact {
  const words = text(photo);
  const differs = photos.some((other) => text(other) !== words);
  const isBest =
    differs && rank !== undefined && photos.every((other) => rank(photo) >= rank(other));
  return { key, text: words === "" ? "–" : words, differs, isBest };
}
