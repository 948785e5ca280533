/** The numbers of a chart as a table, for who cannot see it. */

import { Table, VisuallyHidden } from "@mantine/core";

export interface Head {
  name: string;
  value: string;
}

export function ChartTable(props: {
  label: string;
  head: Head;
  rows: readonly { name: string; written: string }[];
}) {
  const { label, head, rows } = props;
  return (
    <VisuallyHidden>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{head.name}</Table.Th>
            <Table.Th>{head.value}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, written }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{written}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </VisuallyHidden>
  );
}
