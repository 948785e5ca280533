/** Photos of a query that answers in pages. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import type { ListQuery, PageOf } from "../album/lists.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { useOpening } from "../viewer/sequence.ts";
import type { TilePhoto } from "./photo.ts";
import { PhotoGrid } from "./PhotoGrid.tsx";

export function PagedPhotos<T, P extends PageOf<T>>(props: {
  /** By which name the viewer finds it again (`useOpening`). */
  list: string;
  query: ListQuery<T, P>;
  tile: (item: T) => TilePhoto;
  /** Said where there is none. */
  empty: string;
}) {
  const { list, query, tile, empty } = props;
  const asked = useInfiniteQuery(query);
  const { data } = asked;
  const photos = useMemo(
    () => data?.pages.flatMap(({ items }) => items.map(tile)) ?? [],
    [data, tile],
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  const show = useOpening(list, photos, hasNextPage ? more : undefined);
  return (
    <Answer asked={asked}>
      {() =>
        photos.length === 0 ? (
          <Nothing>{empty}</Nothing>
        ) : (
          <PhotoGrid photos={photos} hasMore={hasNextPage} onMore={more} onOpen={show} />
        )
      }
    </Answer>
  );
}
