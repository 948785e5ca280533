/** What people are to the member: relations of the table of kinship, or words of one's own. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { spoken } from "../../app/language.ts";
import { PEOPLE } from "../../shared/people/people.ts";

export type Kind = Schemas["RelationKind"];

export const kindsQuery = queryOptions({
  queryKey: ["relations", "kinds"],
  queryFn: () => unwrap(api.GET("/api/v1/relations/kinds")),
  staleTime: Infinity,
});

export function relationsQuery(personId: string) {
  const params = { path: { person_id: personId } };
  return queryOptions({
    queryKey: [PEOPLE, "relations", personId],
    queryFn: () => unwrap(api.GET("/api/v1/people/{person_id}/relations", { params })),
  });
}

/** Replaces what was said before. Whatever is no name of a kind is a word of one's own. */
export async function setRelations(
  personId: string,
  names: readonly string[],
  kinds: readonly Kind[],
): Promise<void> {
  const said = names.map((name) => ({
    name,
    kind: kinds.find((kind) => nameOf(kind) === name)?.kind,
  }));
  const params = { path: { person_id: personId } };
  const body = {
    kinds: said.flatMap(({ kind }) => (kind === undefined ? [] : [kind])),
    words: said.flatMap(({ name, kind }) => (kind === undefined ? [name] : [])),
  };
  await unwrap(api.PUT("/api/v1/people/{person_id}/relations", { params, body }));
}

export function nameOf(kind: Kind): string {
  return spoken() === "en" ? kind.name_en : kind.name_zh;
}

export function kindName(kinds: readonly Kind[], kind: string): string {
  const known = kinds.find((one) => one.kind === kind);
  return known === undefined ? "" : nameOf(known);
}
