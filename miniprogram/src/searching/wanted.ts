/**
 * What is sought: words, and things that are meant exactly. The album reads things out of words
 * (`interpreted`); to leave one of them out, the others are said as exactly as they were understood.
 */

import type { Schemas } from "../album/client.ts";

type Days = NonNullable<Schemas["Interpreted"]["days"]>[number];

/** What requests have a filter for. */
export type Thing =
  | { kind: "person"; name: string; id: string }
  | { kind: "place"; name: string; ids: readonly number[] }
  | { kind: "camera"; name: string }
  | { kind: "tag"; name: string; slug: string }
  | { kind: "days"; spans: readonly Days[] }
  | { kind: "favourite" }
  | { kind: "panorama" };

/** What the album may have read out of the words besides. */
export type Meaning =
  Thing | { kind: "people"; name: string } | { kind: "nobody" } | { kind: "word"; name: string };

export interface Wanted {
  q: string;
  things: readonly Thing[];
}

export const NOTHING: Wanted = { q: "", things: [] };

export function isWanted({ q, things }: Wanted): boolean {
  return q !== "" || things.length > 0;
}

/** A chip: what it means, and what is sought without it; null: that cannot be said. */
export interface Chip {
  meaning: Meaning;
  without: Wanted | null;
}

/** Before the album has answered, only what was meant exactly is known. */
export function chipsOf(wanted: Wanted, interpreted: Schemas["Interpreted"] | undefined): Chip[] {
  const read = interpreted === undefined ? [] : meaningsOf(interpreted);
  return [
    ...wanted.things.map((thing, index) => ({
      meaning: thing,
      without: { ...wanted, things: without(wanted.things, index) },
    })),
    ...read.map((meaning, index) => ({
      meaning,
      without: said(without(read, index), wanted.things),
    })),
  ];
}

function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, place) => place !== index);
}

function meaningsOf(interpreted: Schemas["Interpreted"]): Meaning[] {
  const { people, places, cameras, days, favorite, panorama, nobody, words } = interpreted;
  return [
    ...people.map(({ name, ids }): Meaning => {
      const [id] = ids;
      // several who are called so: any of them will do, and only words say that
      return id !== undefined && ids.length === 1
        ? { kind: "person", name, id }
        : { kind: "people", name };
    }),
    ...places.map(({ name, ids }): Meaning => ({ kind: "place", name, ids })),
    ...cameras.map(({ name }): Meaning => ({ kind: "camera", name })),
    ...(days === null ? [] : [{ kind: "days", spans: days } as const]),
    ...(favorite ? [{ kind: "favourite" } as const] : []),
    ...(panorama ? [{ kind: "panorama" } as const] : []),
    ...(nobody ? [{ kind: "nobody" } as const] : []),
    ...words.map((name): Meaning => ({ kind: "word", name })),
  ];
}

const NOBODY = "nobody"; // which the album understands in every language

/** The same in words and things; null where there is neither a word nor a filter for one of them. */
function said(meanings: readonly Meaning[], things: readonly Thing[]): Wanted | null {
  const words: string[] = [];
  const exact = [...things];
  for (const meaning of meanings) {
    if (meaning.kind === "people" || meaning.kind === "word") words.push(meaning.name);
    else if (meaning.kind === "nobody") words.push(NOBODY);
    else if (isSayable(meaning, exact)) exact.push(meaning);
    else return null;
  }
  return { q: words.join(" "), things: exact };
}

/** A request has one span of days and one camera; of several places, any will do. */
function isSayable(thing: Thing, others: readonly Thing[]): boolean {
  if (thing.kind === "days" && thing.spans.length !== 1) return false;
  const isOnce = thing.kind === "days" || thing.kind === "camera" || thing.kind === "place";
  return !(isOnce && others.some(({ kind }) => kind === thing.kind));
}

/** As requests of the API name it. */
export function asQuery({ q, things }: Wanted) {
  const of = <K extends Thing["kind"]>(kind: K) =>
    things.filter((thing): thing is Extract<Thing, { kind: K }> => thing.kind === kind);
  const [camera] = of("camera");
  const [span] = of("days").flatMap(({ spans }) => spans);
  const person = of("person").map(({ id }) => id);
  const place = of("place").flatMap(({ ids }) => ids);
  const tag = of("tag").map(({ slug }) => slug);
  return {
    ...(q === "" ? {} : { q }),
    ...(person.length === 0 ? {} : { person }),
    ...(place.length === 0 ? {} : { place }),
    ...(tag.length === 0 ? {} : { tag }),
    ...(camera === undefined ? {} : { camera: camera.name }),
    ...span,
    ...(of("favourite").length === 0 ? {} : { favorite: true }),
    ...(of("panorama").length === 0 ? {} : { panorama: true }),
  };
}
