/** A long list in bands of a few rows each, which come into the page and leave it as one. */

export interface Band<T> {
  /** Where it begins in the list. */
  first: number;
  rows: number;
  photos: readonly T[];
}

const ROWS = 8;

export function bands<T>(photos: readonly T[], columns: number): Band<T>[] {
  const size = ROWS * columns;
  return Array.from({ length: Math.ceil(photos.length / size) }, (_, index) => {
    const some = photos.slice(index * size, (index + 1) * size);
    return { first: index * size, rows: Math.ceil(some.length / columns), photos: some };
  });
}
