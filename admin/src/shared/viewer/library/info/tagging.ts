/** Tagging a photo. Whatever the owner says about a tag, no later run of the network takes back. */

import { api, unwrap, type Schemas } from "../../../../app/api.ts";
import { queries } from "../../../../app/queries.ts";
import { photosChanged } from "../../../photos/library.ts";

export async function addTag(id: string, tag: Schemas["WantedTagRequest"]): Promise<void> {
  await unwrap(
    api.POST("/api/v1/assets/{asset_id}/tags", {
      params: { path: { asset_id: id } },
      body: tag,
    }),
  );
  await tagsChanged();
}

export async function removeTag(id: string, slug: string): Promise<void> {
  await unwrap(
    api.DELETE("/api/v1/assets/{asset_id}/tags/{slug}", {
      params: { path: { asset_id: id, slug } },
    }),
  );
  await tagsChanged();
}

async function tagsChanged(): Promise<void> {
  await Promise.all([photosChanged(), queries.invalidateQueries({ queryKey: ["tags"] })]);
}
