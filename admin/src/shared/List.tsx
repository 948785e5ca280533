/** A list that comes in pages: rows of a table, and a button for more of them. */

import { Button, Center, Table } from "@mantine/core";
import { useInfiniteQuery, type UseInfiniteQueryOptions } from "@tanstack/react-query";
import type { InfiniteData } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Answer, Nothing } from "./Page.tsx";

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

export interface ListColumn<T> {
  head: string;
  cell: (item: T) => ReactNode;
}

/** Which page of a list: the first has no cursor. */
export interface At {
  cursor?: string;
}

/** `listOf(["users"], (at) => …)`: a query for `List`. */
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

export function List<T>(props: {
  query: ListQuery<T>;
  label: string;
  columns: readonly ListColumn<T>[];
  keyOf: (item: T) => string | number;
  empty: string;
}) {
  const { t } = useTranslation();
  const asked = useInfiniteQuery(props.query);
  return (
    <Answer asked={asked}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Nothing>{props.empty}</Nothing>;
        return (
          <>
            <Table.ScrollContainer minWidth={640}>
              <Table highlightOnHover verticalSpacing="xs" aria-label={props.label}>
                <Table.Thead>
                  <Table.Tr>
                    {props.columns.map(({ head }) => (
                      <Table.Th key={head}>{head}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((item) => (
                    <Table.Tr key={props.keyOf(item)}>
                      {props.columns.map(({ head, cell }) => (
                        <Table.Td key={head}>{cell(item)}</Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {asked.hasNextPage && (
              <Center>
                <Button
                  variant="light"
                  loading={asked.isFetchingNextPage}
                  onClick={() => void asked.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              </Center>
            )}
          </>
        );
      }}
    </Answer>
  );
}
