/** People of the member's own library, and the questions that are open about them. */

import { queryOptions } from "@tanstack/react-query";

import { api, ProblemError, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type At, type ListQuery } from "../album/lists.ts";
import { queries } from "../album/queries.ts";

/** In front of the key of everything that shows people or faces. */
export const PEOPLE = "people";

export type Person = Schemas["Person"];
export type Face = Schemas["PersonFace"];
export type Question = Schemas["Suggestion"];
export type NameOffer = Schemas["NameOffer"];
export type Said = Schemas["SuggestionAnswer"];

const AT_ONCE = 60;
const QUESTIONS = 20;
const EXAMPLES = 4;
const OFFERS = 100;

/** Favourites first, then those with a name, then those seen most often. */
export function peopleQuery(filter: { q?: string; include_hidden?: true }): ListQuery<Person> {
  return listOf([PEOPLE, "list", filter], (at) => {
    const query = { limit: AT_ONCE, ...filter, ...at };
    return unwrap(api.GET("/api/v1/people", { params: { query } }));
  });
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: [PEOPLE, "person", id],
    queryFn: () => person(id),
  });
}

/** Whoever has become part of another is that one. */
async function person(id: string): Promise<Person> {
  try {
    return await unwrap(
      api.GET("/api/v1/people/{person_id}", { params: { path: { person_id: id } } }),
    );
  } catch (error) {
    const now = error instanceof ProblemError ? error.problem.merged_into : undefined;
    if (typeof now !== "string") throw error;
    return person(now);
  }
}

/** Whoever is called exactly so. */
export async function personNamed(name: string): Promise<Person | undefined> {
  const query = { q: name, limit: 200 };
  const { items } = await unwrap(api.GET("/api/v1/people", { params: { query } }));
  return items.find((person) => person.name === name);
}

/** Addresses of a few more faces of somebody, so that one does not judge by a single picture. */
export function examplesQuery(person: Person) {
  const params = {
    path: { person_id: person.id },
    query: { limit: EXAMPLES + 1, fields: "id,crop_url" },
  };
  return queryOptions({
    queryKey: [PEOPLE, "examples", person.id],
    queryFn: async () => {
      const { items } = await unwrap(api.GET("/api/v1/people/{person_id}/faces", { params }));
      const crops = items.flatMap(({ crop_url: url }) => url ?? []);
      return crops.filter((url) => !isSame(url, person.cover_url)).slice(0, EXAMPLES);
    },
    staleTime: 60_000,
  });
}

/** Addresses are signed anew each time; what is in front of the question mark stays. */
function isSame(one: string, other: string | null): boolean {
  return one.split("?")[0] === other?.split("?")[0];
}

/** Names that relatives have for people who have none here, the surest first. */
export const nameOffersQuery = queryOptions({
  queryKey: [PEOPLE, "offers"],
  queryFn: async () => {
    const query = { limit: OFFERS };
    return (await unwrap(api.GET("/api/v1/name-offers", { params: { query } }))).items;
  },
});

/** Those first from whose answer most is learnt, and those last that nobody was sure about. */
export async function questions(at: At): Promise<Schemas["SuggestionPage"]> {
  const query = { limit: QUESTIONS, ...at };
  return unwrap(api.GET("/api/v1/people/suggestions", { params: { query } }));
}

/** How many questions there are, up to a pageful. */
export const openQuestionsQuery = queryOptions({
  queryKey: [PEOPLE, "questions"],
  queryFn: () => questions({}),
});

/** Has everything that shows people asked for again. */
export async function peopleChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [PEOPLE] });
}
