/** Photos by months: how many each holds, and which. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import type { TilePhoto } from "../photos/photo.ts";

export type Month = Schemas["Bucket"];

/** In front of the keys of everything that shows photos of the library. */
export const LIBRARY = "library";

const AT_ONCE = 5000; // photos in an answer
const FRESH = 60_000; // milliseconds

export const monthsQuery = queryOptions({
  queryKey: [LIBRARY, "months"],
  queryFn: async (): Promise<Month[]> => {
    const query = { granularity: "month" } as const;
    return (await unwrap(api.GET("/api/v1/timeline/buckets", { params: { query } }))).items;
  },
  staleTime: FRESH,
  meta: { isKept: true },
});

export function monthQuery(bucket: string) {
  return queryOptions({
    queryKey: [LIBRARY, "month", bucket],
    queryFn: async (): Promise<TilePhoto[]> => {
      const photos: TilePhoto[] = [];
      let cursor: string | null = null;
      do {
        const query: { limit: number; cursor?: string } = { limit: AT_ONCE };
        if (cursor !== null) query.cursor = cursor;
        const page: Schemas["Layout"] = await unwrap(
          api.GET("/api/v1/timeline/buckets/{bucket}/layout", {
            params: { path: { bucket }, query },
          }),
        );
        photos.push(...tilesOf(page.columns));
        cursor = page.next_cursor;
      } while (cursor !== null);
      return photos;
    },
    staleTime: FRESH,
    meta: { isKept: true },
  });
}

function tilesOf(columns: Schemas["LayoutColumns"]): TilePhoto[] {
  return columns.id.map((id, index) => ({
    id,
    kind: columns.kind[index] ?? "photo",
    day: columns.captured_local_date[index] ?? "",
    durationMs: columns.duration_ms[index] ?? null,
    thumbhash: columns.thumbhash[index] ?? null,
    isFavorite: columns.is_favorite[index] ?? false,
  }));
}
