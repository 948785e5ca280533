/** A table; where there is no room for one, each row is a card that names every value. */

import { Table } from "@mantine/core";
import type { ReactNode } from "react";

import classes from "./columns.module.css";

export interface Column<T> {
  head: string;
  cell: (item: T) => ReactNode;
  /** What the row is about. */
  isTitle?: boolean;
  isNumber?: boolean;
}

// The roles are said because browsers forget them where a table is not laid out as one.
export function Columns<T>(props: {
  label: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  keyOf: (item: T) => string | number;
}) {
  const { label, columns, items, keyOf } = props;
  return (
    <Table.ScrollContainer minWidth={0} className={classes.frame ?? ""}>
      <Table
        role="table"
        aria-label={label}
        className={classes.table ?? ""}
        highlightOnHover
        verticalSpacing="xs"
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {columns.map(({ head, isNumber }) => (
              <Table.Th key={head} role="columnheader" data-number={isNumber}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {items.map((item) => (
            <Table.Tr key={keyOf(item)} role="row">
              {columns.map((column) => (
                <Cell key={column.head} column={column} item={item} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cell<T>({ column, item }: { column: Column<T>; item: T }) {
  const { head, cell, isTitle, isNumber } = column;
  if (isTitle === true)
    return (
      <Table.Th scope="row" role="rowheader" data-title>
        {cell(item)}
      </Table.Th>
    );
  return (
    <Table.Td role="cell" data-head={head} data-number={isNumber}>
      <div>{cell(item)}</div>
    </Table.Td>
  );
}
