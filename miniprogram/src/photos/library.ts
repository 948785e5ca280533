/** Photos of the member's own library: those that fit, and what is done with them. */

import { inBatches } from "@shiguang/client";
import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { queries } from "../album/queries.ts";
import { LIBRARY } from "../timeline/queries.ts";

type Changes = Schemas["PatchedAssetEditRequest"];

const AT_ONCE = 200;

interface AssetFilter {
  person?: string[];
  place?: number[];
  favorite?: true;
}

/** Those that fit, the newest first. */
export function assets(filter: AssetFilter): ListQuery<Schemas["Asset"]> {
  return listOf([LIBRARY, "photos", filter], (at) => {
    const query = { limit: AT_ONCE, ...filter, ...at };
    return unwrap(api.GET("/api/v1/assets", { params: { query } }));
  });
}

export const libraryQuery = assets({});

export async function edit(id: string, changes: Changes): Promise<void> {
  await unwrap(
    api.PATCH("/api/v1/assets/{asset_id}", { params: { path: { asset_id: id } }, body: changes }),
  );
  await libraryChanged();
}

/** With a heart, or without. */
export async function favour(ids: readonly string[], isFavorite: boolean): Promise<void> {
  const changes = { is_favorite: isFavorite };
  await inBatches(ids, (batch) =>
    unwrap(api.PATCH("/api/v1/assets", { body: { ids: batch, changes } })),
  );
  await libraryChanged();
}

/** Answers which were not in the trash yet. */
export async function trash(ids: readonly string[]): Promise<string[]> {
  const gone = await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/assets/trash", { body: { ids: batch } })),
  );
  await libraryChanged();
  return gone.flatMap((answer) => answer.ids);
}

export async function restore(ids: readonly string[]): Promise<void> {
  await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/assets/restore", { body: { ids: batch } })),
  );
  await libraryChanged();
}

/** Has every list that is shown asked for again. */
export async function libraryChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [LIBRARY] });
}
