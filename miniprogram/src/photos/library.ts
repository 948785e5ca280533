/** What is done with photos of the member's own library. */

import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { queries } from "../album/queries.ts";
import { LIBRARY } from "../timeline/queries.ts";

type Changes = Schemas["PatchedAssetEditRequest"];

/** All of them, the newest first. */
export const libraryQuery: ListQuery<Schemas["Asset"]> = listOf([LIBRARY, "photos"], (at) =>
  unwrap(api.GET("/api/v1/assets", { params: { query: { limit: 200, ...at } } })),
);

export async function edit(id: string, changes: Changes): Promise<void> {
  await unwrap(
    api.PATCH("/api/v1/assets/{asset_id}", { params: { path: { asset_id: id } }, body: changes }),
  );
  await libraryChanged();
}

export async function trash(ids: readonly string[]): Promise<void> {
  await unwrap(api.POST("/api/v1/assets/trash", { body: { ids: [...ids] } }));
  await libraryChanged();
}

export async function restore(ids: readonly string[]): Promise<void> {
  await unwrap(api.POST("/api/v1/assets/restore", { body: { ids: [...ids] } }));
  await libraryChanged();
}

/** Has every list that is shown asked for again. */
export async function libraryChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [LIBRARY] });
}
