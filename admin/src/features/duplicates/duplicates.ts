/** Copies of one picture, and shots of a burst: asked for, settled, and taken back. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import { LIBRARY, photosChanged } from "../../shared/photos/library.ts";

export type Group = Schemas["DuplicateGroup"];
export type Kind = Schemas["LookalikeKind"];

/** Everything there is, or one kind alone; from the address. */
export function readKind({ kind }: Record<string, unknown>): { kind?: Kind } {
  return kind === "duplicate" || kind === "burst" ? { kind } : {};
}

export function groupsQuery(kind: Kind | undefined): ListQuery<Group> {
  const wanted = kind === undefined ? {} : { kind };
  return listOf([LIBRARY, "duplicates", wanted], (at) =>
    unwrap(api.GET("/api/v1/duplicates", { params: { query: { limit: 20, ...wanted, ...at } } })),
  );
}

export async function resolve(id: string, keep: readonly string[]): Promise<Schemas["Resolved"]> {
  const params = { path: { group_id: id } };
  const resolved = await unwrap(
    api.POST("/api/v1/duplicates/{group_id}/resolve", { params, body: { keep: [...keep] } }),
  );
  await photosChanged();
  return resolved;
}

export async function takeBack(resolutionId: string): Promise<void> {
  const params = { path: { resolution_id: resolutionId } };
  await unwrap(api.POST("/api/v1/duplicates/resolutions/{resolution_id}/undo", { params }));
  await photosChanged();
}

export async function dismiss(id: string): Promise<void> {
  const params = { path: { group_id: id } };
  await unwrap(api.POST("/api/v1/duplicates/{group_id}/dismiss", { params }));
  await photosChanged();
}

/** What has been resolved by one wish. */
export interface Bulk {
  id: string;
  trashed: number;
}

/**
 * Resolves all copies as suggested. A request settles only so many of them; `onProgress` is told
 * what can be taken back after each.
 */
export async function resolveSuggested(onProgress: (bulk: Bulk) => void): Promise<void> {
  let bulk: string | null = null;
  let trashed = 0;
  try {
    for (;;) {
      const body: Schemas["ResolveSuggestedRequest"] = {
        kind: "duplicate",
        limit: 100,
        ...(bulk === null ? {} : { bulk }),
      };
      const answer: Schemas["ResolvedSuggested"] = await unwrap(
        api.POST("/api/v1/duplicates/resolve", { body }),
      );
      bulk = answer.bulk;
      trashed += answer.trashed.length;
      if (bulk !== null) onProgress({ id: bulk, trashed });
      if (!answer.left || answer.groups === 0) return;
    }
  } finally {
    await photosChanged();
  }
}

export async function takeBackBulk({ id }: Bulk): Promise<void> {
  try {
    let answer: Schemas["UndoneBulk"];
    do {
      answer = await unwrap(
        api.POST("/api/v1/duplicates/bulks/{bulk_id}/undo", {
          params: { path: { bulk_id: id } },
          body: { limit: 100 },
        }),
      );
    } while (answer.left && answer.groups > 0);
  } finally {
    await photosChanged();
  }
}
