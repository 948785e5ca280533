/** The addresses of the member's own thumbnails. */

import { THUMBNAILS_TOGETHER, Thumbnails } from "@shiguang/client";
import { useCallback, useSyncExternalStore } from "react";

import { api, unwrap } from "../album/client.ts";

export const thumbnails = new Thumbnails(async (ids) => {
  const { items } = await unwrap(
    api.GET("/api/v1/assets", {
      params: { query: { id: [...ids], fields: "id,thumbnail_url", limit: THUMBNAILS_TOGETHER } },
    }),
  );
  return new Map(items.map((item) => [item.id, item.thumbnail_url]));
});

/** Undefined: it is not known yet; null: there is none. */
export function useThumbnail(id: string): string | null | undefined {
  return useSyncExternalStore(
    useCallback((tell) => thumbnails.watch(id, tell), [id]),
    () => thumbnails.urlOf(id),
  );
}
