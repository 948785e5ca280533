/** Choosing photos of a list: one, a range, a day. */

import { isOwn, type TilePhoto } from "./photo.ts";
import type { Selection } from "./selection.ts";

/** What can be chosen; `whose` it is, if it is somebody else's. */
type Choosable = Pick<TilePhoto, "id" | "whose">;

/** A list of which one chooses, in its order. */
interface Ordered {
  at: (index: number) => Choosable | undefined;
  indexOf: (id: string) => number;
  load: (index: number) => Promise<Choosable | undefined>;
}

/** With shift, everything from the photo that was chosen last; else the one photo. */
export async function choose(
  selection: Selection,
  sequence: Ordered,
  id: string,
  { shiftKey }: { shiftKey: boolean },
): Promise<void> {
  const photo = sequence.at(sequence.indexOf(id));
  if (photo !== undefined && !isOwn(photo)) return;
  const start = selection.rangeStart;
  if (!shiftKey || start === undefined) selection.toggle(id);
  else selection.set(await between(sequence, start, id), true);
}

async function between(sequence: Ordered, one: string, other: string): Promise<string[]> {
  const ends = [sequence.indexOf(one), sequence.indexOf(other)] as const;
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (from < 0) return [other];
  const ids: string[] = [];
  for (let index = from; index <= to; index++) {
    const photo = sequence.at(index) ?? (await sequence.load(index));
    if (photo !== undefined && isOwn(photo)) ids.push(photo.id);
  }
  return ids;
}
