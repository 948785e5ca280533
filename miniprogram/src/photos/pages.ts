/** Photos that come in pages, as far as they have come. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { itemsOf, type ListQuery, type PageOf } from "../album/lists.ts";
import type { TilePhoto } from "./photo.ts";

/** @param tile the same function each time */
export function usePhotoPages<T, P extends PageOf<T>>(
  query: ListQuery<T, P>,
  tile: (item: T) => TilePhoto,
) {
  const asked = useInfiniteQuery(query);
  const { data, hasNextPage, fetchNextPage } = asked;
  const photos = useMemo(
    () => (data === undefined ? [] : itemsOf<T>(data).map((item) => tile(item))),
    [data, tile],
  );
  /** Asks for the next page; harmless while it is on its way, or where there is none. */
  const more = useMemo(
    () => () => {
      if (hasNextPage) void fetchNextPage({ cancelRefetch: false });
    },
    [hasNextPage, fetchNextPage],
  );
  return { asked, photos, hasMore: hasNextPage, more };
}
