/** Memories as they are read and changed. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { nameOf } from "../album/names.ts";
import { queries } from "../album/queries.ts";
import { LIBRARY } from "../timeline/queries.ts";

export type MemoryCard = Schemas["Memory"];
export type MemoryDetail = Schemas["MemoryDetail"];

const MEMORIES = [LIBRARY, "memories"] as const;
const AT_ONCE = 40;

export const VIEWS = ["all", "trips", "people", "saved"] as const;
export type View = (typeof VIEWS)[number];

const FILTERS = {
  all: {},
  trips: { kind: "trip" },
  people: { kind: "person" },
  saved: { saved: true },
} as const;

export function memoriesQuery(view: View): ListQuery<MemoryCard> {
  return listOf([...MEMORIES, "list", view], (at) => {
    const query = { limit: AT_ONCE, ...FILTERS[view], ...at };
    return unwrap(api.GET("/api/v1/memories", { params: { query } }));
  });
}

export function memoryQuery(id: string) {
  return queryOptions({
    queryKey: [...MEMORIES, "one", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/memories/{memory_id}", { params: { path: { memory_id: id } } })),
    staleTime: 60_000,
  });
}

export async function change(
  id: string,
  changes: Schemas["PatchedChangeMemoryRequest"],
): Promise<void> {
  const params = { path: { memory_id: id } };
  await unwrap(api.PATCH("/api/v1/memories/{memory_id}", { params, body: changes }));
  await queries.invalidateQueries({ queryKey: MEMORIES });
}

/** In the language that is spoken, whichever it was asked for in. */
export function titleOf({ name, title_en, title_zh }: MemoryCard): string {
  return name !== "" ? name : nameOf({ name_en: title_en, name_zh: title_zh });
}
