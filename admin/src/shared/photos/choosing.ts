/** Choosing photos of a list: one, a range, a day. */

import type { Selection } from "./selection.ts";

/** A list of which one chooses, in its order. */
interface Ordered {
  at: (index: number) => { id: string } | undefined;
  indexOf: (id: string) => number;
  load: (index: number) => Promise<{ id: string } | undefined>;
}

/** With shift, everything from the photo that was chosen last; else the one photo. */
export async function choose(
  selection: Selection,
  sequence: Ordered,
  id: string,
  { shiftKey }: { shiftKey: boolean },
): Promise<void> {
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
    if (photo !== undefined) ids.push(photo.id);
  }
  return ids;
}
