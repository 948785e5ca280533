/** People of the member's own library. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { listOf, type ListQuery } from "../List.tsx";

/** In front of the key of everything that shows people or faces. */
export const PEOPLE = "people";

export type Person = Schemas["Person"];
export type Face = Schemas["PersonFace"];

export interface PeopleFilter {
  /** A part of the name; empty for everybody. */
  q: string;
  include_hidden?: boolean;
  limit?: number;
}

/** Favourites first, then those with a name, then those seen most often. */
export function people({ q, ...filter }: PeopleFilter): ListQuery<Person> {
  const asked = { limit: 100, ...filter, ...(q === "" ? {} : { q }) };
  return listOf([PEOPLE, "list", asked], (at) =>
    unwrap(api.GET("/api/v1/people", { params: { query: { ...asked, ...at } } })),
  );
}

/** Whoever is called exactly so. */
export async function personNamed(name: string): Promise<Person | undefined> {
  const query = { q: name, limit: 200 };
  const { items } = await unwrap(api.GET("/api/v1/people", { params: { query } }));
  return items.find((person) => person.name === name);
}
