/** Albums that lie in one another. */

import type { Album } from "../../shared/albums/albums.ts";

type Node = Pick<Album, "id" | "title" | "parent">;

/** The albums around something that lies in `parent`, the outermost first. */
export function outwards<T extends Node>(albums: readonly T[], parent: string | null): T[] {
  const known = new Map(albums.map((album) => [album.id, album]));
  const around: T[] = [];
  for (let id = parent; id !== null;) {
    const outer = known.get(id);
    if (outer === undefined || around.includes(outer)) break;
    around.unshift(outer);
    id = outer.parent;
  }
  return around;
}

/** Albums that `album` can be put into: neither itself nor what lies in it. */
export function possibleParents<T extends Node & Pick<Album, "is_smart">>(
  albums: readonly T[],
  album: Node,
): T[] {
  return albums.filter(
    (other) =>
      !other.is_smart &&
      other.id !== album.id &&
      !outwards(albums, other.parent).some((outer) => outer.id === album.id),
  );
}

/** "2023 / Spring / By the lake" */
export function pathOf(albums: readonly Node[], album: Node): string {
  return [...outwards(albums, album.parent), album].map(({ title }) => title).join(" / ");
}
