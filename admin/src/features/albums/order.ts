/** Where photos go that are put elsewhere by hand. */

interface Item {
  id: string;
}

/** The items with one of them behind another; null: in front of all. What is not there changes nothing. */
export function moved<T extends Item>(items: readonly T[], id: string, behind: string | null): T[] {
  const item = items.find((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  const place = behind === null ? 0 : others.findIndex((one) => one.id === behind) + 1;
  if (item === undefined || (behind !== null && place === 0)) return [...items];
  return [...others.slice(0, place), item, ...others.slice(place)];
}

/** Behind which photo one lies that goes `by` places on; undefined: it is at the edge already. */
export function neighbourBehind(
  ids: readonly string[],
  id: string,
  by: 1 | -1,
): string | null | undefined {
  const place = ids.indexOf(id);
  if (place < 0 || ids[place + by] === undefined) return undefined;
  return by === 1 ? ids[place + 1] : (ids[place - 2] ?? null);
}
