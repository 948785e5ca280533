/** The numbers of a chart as a table, for who cannot see it. */

import { Table, VisuallyHidden } from "@mantine/core";

export interface Head {
  name: string;
  value: string;
}

export function ChartTable(props: {
  label: string;
  /** Of the names, and of each of their values. */
  heads: readonly string[];
  rows: readonly { name: string; written: readonly string[] }[];
}) {
  const { label, heads, rows } = props;
  return (
    <VisuallyHidden>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, written }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              {written.map((value, index) => (
                <Table.Td key={heads[index + 1]}>{value}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </VisuallyHidden>
  );
}
