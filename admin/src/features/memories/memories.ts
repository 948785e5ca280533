/** Memories as they are read and changed. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import { nameOf } from "../../shared/names.ts";
import { LIBRARY } from "../../shared/photos/library.ts";
import type { View } from "./routes.ts";

export type Memory = Schemas["Memory"];
export type MemoryDetail = Schemas["MemoryDetail"];

const MEMORIES = [LIBRARY, "memories"] as const;
const AT_ONCE = 48;
const IN_STRIP = 16;

const FILTERS = {
  all: {},
  trips: { kind: "trip" },
  people: { kind: "person" },
  saved: { saved: true },
  hidden: { hidden: true },
} as const;

export function memoriesQuery(view: View | "all"): ListQuery<Memory> {
  return listOf([...MEMORIES, "list", view], (at) => {
    const query = { limit: AT_ONCE, ...FILTERS[view], ...at };
    return unwrap(api.GET("/api/v1/memories", { params: { query } }));
  });
}

/** What is brought up today. */
export const currentQuery = queryOptions({
  queryKey: [...MEMORIES, "current"],
  queryFn: async () => {
    const query = { current: true, limit: IN_STRIP };
    return (await unwrap(api.GET("/api/v1/memories", { params: { query } }))).items;
  },
  staleTime: 60_000,
});

export function memoryQuery(id: string) {
  return queryOptions({
    queryKey: [...MEMORIES, "one", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/memories/{memory_id}", { params: { path: { memory_id: id } } })),
    staleTime: 60_000,
  });
}

export const exclusionsQuery: ListQuery<Schemas["Exclusion"]> = listOf(
  [...MEMORIES, "left out"],
  (at) => unwrap(api.GET("/api/v1/memories/exclusions", { params: { query: { ...at } } })),
);

export async function change(
  id: string,
  changes: Schemas["PatchedChangeMemoryRequest"],
): Promise<void> {
  const params = { path: { memory_id: id } };
  await unwrap(api.PATCH("/api/v1/memories/{memory_id}", { params, body: changes }));
  await memoriesChanged();
}

export async function remove(id: string): Promise<void> {
  const params = { path: { memory_id: id } };
  await unwrap(api.DELETE("/api/v1/memories/{memory_id}", { params }));
}

/** Answers the exclusion, which can be taken back. Memories may be gone by it. */
export async function leaveOut(what: Schemas["ExcludeRequest"]): Promise<string> {
  return (await unwrap(api.POST("/api/v1/memories/exclusions", { body: what }))).id;
}

export async function bringBack(exclusion: string): Promise<void> {
  const params = { path: { exclusion_id: exclusion } };
  await unwrap(api.DELETE("/api/v1/memories/exclusions/{exclusion_id}", { params }));
  await memoriesChanged();
}

/** Makes an album of its photos, and answers the album's id. */
export async function saveAsAlbum(memory: MemoryDetail, title: string): Promise<string> {
  const album = await unwrap(api.POST("/api/v1/albums", { body: { title } }));
  const params = { path: { album_id: album.id } };
  const body = { ids: memory.photos.map(({ id }) => id) };
  await unwrap(api.POST("/api/v1/albums/{album_id}/assets", { params, body }));
  void queries.invalidateQueries({ queryKey: ["albums"] });
  return album.id;
}

/** In the language of the page, whichever it was asked for in. */
export function titleOf(memory: Memory): string {
  if (memory.name !== "") return memory.name;
  return nameOf({ name_en: memory.title_en, name_zh: memory.title_zh });
}

/** To be called when the page of what has gone is left. */
export async function memoriesChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: MEMORIES });
}
