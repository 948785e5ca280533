/** A list that comes in pages: rows of a table, and a button for more of them. */

import { useInfiniteQuery } from "@tanstack/react-query";

import { Columns, type Column } from "./Columns.tsx";
import { NextPage } from "./NextPage.tsx";
import type { ListQuery } from "./lists.ts";
import { Answer, Nothing } from "./Page.tsx";

export function List<T>(props: {
  query: ListQuery<T>;
  label: string;
  columns: readonly Column<T>[];
  keyOf: (item: T) => string | number;
  empty: string;
}) {
  const asked = useInfiniteQuery(props.query);
  return (
    <Answer asked={asked}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Nothing>{props.empty}</Nothing>;
        return (
          <>
            <Columns
              label={props.label}
              columns={props.columns}
              items={items}
              keyOf={props.keyOf}
            />
            <NextPage asked={asked} />
          </>
        );
      }}
    </Answer>
  );
}
