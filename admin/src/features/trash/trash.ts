/** The trash as a whole, and what leaves it for good. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { LIBRARY, photosChanged } from "../../shared/photos/library.ts";

const DAY = 24 * 3_600_000; // milliseconds
const AT_ONCE = 4;

export const trashQuery = queryOptions({
  queryKey: [LIBRARY, "trash"],
  queryFn: () => unwrap(api.GET("/api/v1/trash")),
});

export async function emptyTrash(): Promise<Schemas["Emptied"]> {
  const emptied = await unwrap(api.POST("/api/v1/trash/empty"));
  await photosChanged();
  return emptied;
}

/** Deletes photos for good; where one is refused, the others go all the same. */
export async function erase(ids: readonly string[]): Promise<void> {
  const left = [...ids];
  const refusals: unknown[] = [];
  const eraseSome = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const params = { path: { asset_id: id }, query: { permanently: true } };
      await unwrap(api.DELETE("/api/v1/assets/{asset_id}", { params })).catch((error: unknown) => {
        refusals.push(error);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, eraseSome));
  await photosChanged();
  if (refusals.length > 0) throw refusals[0];
}

/** Until a photo is deleted for good by itself; undefined where it never is. */
export function daysLeft(trashedAt: string | null, keptDays: number | null): number | undefined {
  if (trashedAt === null || keptDays === null) return undefined;
  return Math.max(0, Math.ceil((Date.parse(trashedAt) + keptDays * DAY - Date.now()) / DAY));
}
