/** A list of photos that comes in pages, as `GET /assets` and its like answer. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo, type ReactNode } from "react";

import type { ListQuery, PageOf } from "../lists.ts";
import { Answer, Nothing } from "../Page.tsx";
import type { PhotoSource } from "../viewer/source.ts";
import { dayBlocks, rowBlocks, type Block } from "./blocks.ts";
import type { Measures } from "./justified.ts";
import type { TilePhoto } from "./photo.ts";
import { PhotoBrowser } from "./PhotoBrowser.tsx";
import type { PhotoAction } from "./SelectionBar.tsx";
import { sequenceOf } from "./sequence.ts";

const SOON = 12; // rows before the end at which the next page is asked for

export function PagedPhotos<T, P extends PageOf<T> = PageOf<T>>(props: {
  query: ListQuery<T, P>;
  /** Must be the same function each time. */
  tile: (item: T) => TilePhoto;
  source: PhotoSource;
  actions?: readonly PhotoAction[];
  /** With a head for each day; left out where the order is another. */
  byDay?: boolean;
  empty: ReactNode;
}) {
  const { query, tile, source, actions, byDay = false, empty } = props;
  const asked = useInfiniteQuery(query);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  const photos = useMemo(
    () => data?.pages.flatMap((page) => page.items.map(tile)) ?? [],
    [data, tile],
  );
  const build = useCallback(
    (measures: Measures) => (byDay ? dayBlocks : rowBlocks)(photos, measures),
    [photos, byDay],
  );
  const sequence = useMemo(
    () =>
      sequenceOf(photos, async (index) => {
        const further = await fetchNextPage();
        const item = further.data?.pages.flatMap((page) => page.items)[index];
        return item === undefined ? undefined : tile(item);
      }),
    [photos, fetchNextPage, tile],
  );
  const last = photos.at(-1)?.id;
  const onShown = useCallback(
    (blocks: readonly Block[]) => {
      const isNearEnd = blocks
        .slice(-SOON)
        .some((block) => block.kind === "row" && block.photos.some(({ id }) => id === last));
      if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [last, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  return (
    <Answer asked={asked}>
      {() =>
        photos.length === 0 ? (
          <Nothing>{empty}</Nothing>
        ) : (
          <PhotoBrowser
            build={build}
            sequence={sequence}
            source={source}
            onShown={onShown}
            {...(actions === undefined ? {} : { actions })}
          />
        )
      }
    </Answer>
  );
}
