/** The end of a list that comes in pages: the next page comes when one gets there, or on request. */

import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";

import { NextPage, type Paged } from "./NextPage.tsx";

const AHEAD = "600px"; // before the end is in view

export function More({ asked }: { asked: Paged & { isFetchNextPageError: boolean } }) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = asked;
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: AHEAD });
  const isNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (isNear && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [isNear, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return <NextPage asked={asked} ref={ref} />;
}
