/** A partner's photos by months. */

import { api, unwrap } from "../../app/api.ts";
import { lentTile } from "../lent/photo.ts";
import type { TilePhoto } from "../photos/photo.ts";
import { FRESH, type MonthQuery, type Timeline } from "../timeline/months.ts";
import { PARTNERS } from "./partners.ts";

export function partnerTimeline(id: string): Timeline {
  return {
    months: {
      queryKey: [PARTNERS, id, "months"],
      queryFn: async () => {
        const params = {
          path: { partnership_id: id },
          query: { granularity: "month" },
        } as const;
        const path = "/api/v1/partners/{partnership_id}/timeline/buckets";
        return (await unwrap(api.GET(path, { params }))).items;
      },
      staleTime: FRESH,
    },
    month: (bucket) => partnerMonth(id, bucket),
  };
}

export function partnerMonth(id: string, bucket: string): MonthQuery {
  return {
    queryKey: [PARTNERS, id, "month", bucket],
    queryFn: async () => {
      const photos: TilePhoto[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await unwrap(
          api.GET("/api/v1/partners/{partnership_id}/timeline/buckets/{bucket}", {
            params: {
              path: { partnership_id: id, bucket },
              query: { limit: 200, ...(cursor == null ? {} : { cursor }) },
            },
          }),
        );
        photos.push(...page.items.map(lentTile));
        cursor = page.next_cursor;
      } while (cursor !== null);
      return photos;
    },
    staleTime: FRESH,
  };
}
