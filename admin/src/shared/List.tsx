/** A list that comes in pages: rows of a table, and a button for more of them. */

import { Button, Center, Table } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { ListQuery } from "./lists.ts";
import { Answer, Nothing } from "./Page.tsx";

export interface ListColumn<T> {
  head: string;
  cell: (item: T) => ReactNode;
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
