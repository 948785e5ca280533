/** Lists that come in pages, as queries. */

import type { InfiniteData, UseInfiniteQueryOptions } from "@tanstack/react-query";

export interface PageOf<T> {
  items: T[];
  next_cursor: string | null;
}

/** `P`: pages that tell more than their items. */
export type ListQuery<T, P extends PageOf<T> = PageOf<T>> = UseInfiniteQueryOptions<
  P,
  Error,
  InfiniteData<P, string | undefined>,
  readonly unknown[],
  string | undefined
>;

/** Which page of a list: the first has no cursor. */
export interface At {
  cursor?: string;
}

/** `listOf(["albums"], (at) => …)`: a query for `useInfiniteQuery`. */
export function listOf<T, P extends PageOf<T> = PageOf<T>>(
  key: readonly unknown[],
  fetchPage: (at: At) => Promise<P>,
): ListQuery<T, P> {
  return {
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam === undefined ? {} : { cursor: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  };
}

/** What has come of a list so far. */
export function itemsOf<T>(data: InfiniteData<PageOf<T>>): T[] {
  return data.pages.flatMap(({ items }) => items);
}
