/** Photos of a query that answers in pages. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { ListQuery, PageOf } from "../album/lists.ts";
import { open } from "../platform/navigation.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import type { TilePhoto } from "./photo.ts";
import { PhotoGrid } from "./PhotoGrid.tsx";

export function PagedPhotos<T, P extends PageOf<T>>(props: {
  query: ListQuery<T, P>;
  tile: (item: T) => TilePhoto;
  /** Said where there is none. */
  empty: string;
}) {
  const { query, tile, empty } = props;
  const asked = useInfiniteQuery(query);
  const { data } = asked;
  const photos = useMemo(
    () => data?.pages.flatMap(({ items }) => items.map(tile)) ?? [],
    [data, tile],
  );
  return (
    <Answer asked={asked}>
      {() =>
        photos.length === 0 ? (
          <Nothing>{empty}</Nothing>
        ) : (
          <PhotoGrid
            photos={photos}
            hasMore={asked.hasNextPage}
            onMore={() => {
              if (!asked.isFetchingNextPage) void asked.fetchNextPage();
            }}
            onOpen={({ id }) => void open("photo", { id })}
          />
        )
      }
    </Answer>
  );
}
