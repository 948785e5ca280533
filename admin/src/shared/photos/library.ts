/** Photos of the member's own library: what is changed about many of them at once. */

import { inBatches } from "@shiguang/client";

import { api, unwrap, type operations, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { listOf, type ListQuery } from "../lists.ts";
import { thumbnails } from "./thumbnails.ts";

/** In front of the key of everything that shows photos of the library. */
export const LIBRARY = "library";

export type AssetFilter = Omit<
  NonNullable<operations["assets_list"]["parameters"]["query"]>,
  "cursor"
>;

/** The photos that fit, the newest first, in pages. */
export function assets(filter: AssetFilter): ListQuery<Schemas["Asset"]> {
  return listOf([LIBRARY, "assets", filter], (at) =>
    unwrap(api.GET("/api/v1/assets", { params: { query: { limit: 200, ...filter, ...at } } })),
  );
}

export type Changes = Schemas["AssetEditRequest"];

export async function edit(ids: readonly string[], changes: Changes): Promise<void> {
  await inBatches(ids, (batch) =>
    unwrap(api.PATCH("/api/v1/assets", { body: { ids: batch, changes } })),
  );
  await photosChanged();
}

/** Answers which were not in the trash yet. */
export async function trash(ids: readonly string[]): Promise<string[]> {
  const gone = await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/assets/trash", { body: { ids: batch } })),
  );
  await photosChanged();
  return gone.flatMap((answer) => answer.ids);
}

export async function restore(ids: readonly string[]): Promise<void> {
  await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/assets/restore", { body: { ids: batch } })),
  );
  await photosChanged();
}

/** Into the locked folder, out of everything else. */
export async function lock(ids: readonly string[]): Promise<void> {
  await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/locked/assets", { body: { ids: batch } })),
  );
  await photosChanged();
}

/** Under the first of them. */
export async function stack(ids: readonly string[]): Promise<Schemas["Stack"]> {
  const made = await unwrap(api.POST("/api/v1/stacks", { body: { asset_ids: [...ids] } }));
  await photosChanged();
  return made;
}

export async function unstack(stackId: string): Promise<void> {
  const path = { stack_id: stackId };
  await unwrap(api.DELETE("/api/v1/stacks/{stack_id}", { params: { path } }));
  await photosChanged();
}

/** @param names of tags, which are made where nobody knows them yet */
export async function tag(ids: readonly string[], names: readonly string[]): Promise<void> {
  const add = names.map((name) => ({ name }));
  await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/assets/tags", { body: { ids: batch, add } })),
  );
  await Promise.all([photosChanged(), queries.invalidateQueries({ queryKey: ["tags"] })]);
}

/** Has every list that is shown asked for again. */
export async function photosChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [LIBRARY] });
}

/** Their pictures have become others. */
export function picturesChanged(ids: readonly string[]): void {
  for (const id of ids) thumbnails.renew(id);
}
