/** People of the member's own library. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type operations, type Schemas } from "../../app/api.ts";
import { listOf, type ListQuery } from "../lists.ts";

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

export function personQuery(id: string) {
  return queryOptions({
    queryKey: [PEOPLE, "person", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/people/{person_id}", { params: { path: { person_id: id } } })),
  });
}

export type FaceFilter = Omit<
  NonNullable<operations["faces_list"]["parameters"]["query"]>,
  "cursor"
>;

/** Faces, those in the newest photos first. */
export function faces(filter: FaceFilter): ListQuery<Face> {
  return listOf([PEOPLE, "faces", filter], (at) =>
    unwrap(api.GET("/api/v1/faces", { params: { query: { limit: 200, ...filter, ...at } } })),
  );
}
