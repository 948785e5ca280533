/** Knowledge bases, as those who keep them see them. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";

export type Base = Schemas["KnowledgeBase"];
export type Visibility = Schemas["KnowledgeVisibility"];

export const KNOWLEDGE = "knowledge";
export const LONGEST_QUESTION = 1000;

/** Those that whoever looks may change. */
export const keptBases = queryOptions({
  queryKey: [KNOWLEDGE, "bases"],
  queryFn: () => unwrap(api.GET("/api/v1/knowledge/bases")),
  staleTime: 60_000,
});

export function baseQuery(id: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "base", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/knowledge/bases/{base_id}", { params: { path: { base_id: id } } })),
  });
}

export async function knowledgeChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [KNOWLEDGE] });
}
