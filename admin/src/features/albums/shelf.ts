/** Which albums a shelf shows, and in what order. */

import type { Album } from "../../shared/albums/albums.ts";

export const WHOSE = ["all", "own", "shared"] as const;
export const SORTS = ["made", "changed", "taken", "title"] as const;

export interface Shelf {
  whose?: (typeof WHOSE)[number];
  sort?: (typeof SORTS)[number];
}

/** From the address. */
export function readShelf({ whose, sort }: Record<string, unknown>): Shelf {
  const isWhose = WHOSE.find((one) => one === whose);
  const isSort = SORTS.find((one) => one === sort);
  return {
    ...(isWhose === undefined ? {} : { whose: isWhose }),
    ...(isSort === undefined ? {} : { sort: isSort }),
  };
}

/**
 * Albums that lie in no other, or whatever has `sought` in its title.
 *
 * @param language that titles are sorted by
 */
export function arrange(
  albums: readonly Album[],
  { whose = "all", sort = "made" }: Shelf,
  sought: string,
  language: string,
): Album[] {
  const wanted = sought.toLocaleLowerCase(language);
  const found = albums.filter(
    (album) =>
      (wanted === ""
        ? album.parent === null
        : album.title.toLocaleLowerCase(language).includes(wanted)) &&
      (whose === "all" || (whose === "own") === (album.role === "owner")),
  );
  if (sort === "title") {
    const order = new Intl.Collator(language, { numeric: true });
    return found.sort((one, other) => order.compare(one.title, other.title));
  }
  return found.sort((one, other) => compare(when(other, sort), when(one, sort)));
}

function when(album: Album, sort: "made" | "changed" | "taken"): string {
  if (sort === "made") return album.created_at;
  return (sort === "changed" ? album.changed_at : album.last_captured_at) ?? "";
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
