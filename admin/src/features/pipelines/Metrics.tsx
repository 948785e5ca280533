/** What a candidate measured, beside what the version in use did on the same data. */

import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Measured } from "./reading.ts";
import { difference, figure, spaced } from "./written.ts";

// Whether more is better, only the recipe knows: its verdict says so, no colour here.
export function Metrics({ measured: { candidate, champion } }: { measured: Measured }) {
  const { t } = useTranslation("pipelines");
  const names = [...new Set([...Object.keys(candidate), ...Object.keys(champion ?? {})])];
  const rows = names.map((name) => {
    const [now, before] = [candidate[name], champion?.[name]];
    return [spaced(name), written(now), written(before), change(now, before)] as const;
  });
  const heads = [t("metrics.metric"), t("metrics.candidate")];
  if (champion !== null) heads.push(t("metrics.champion"), t("metrics.change"));
  return (
    <>
      <Table.ScrollContainer minWidth={0}>
        <Table aria-label={t("run.compared")} verticalSpacing="xs" horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head, index) => (
                <Table.Th key={head} ta={index === 0 ? "start" : "end"}>
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([name, ...values]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                {values.slice(0, heads.length - 1).map((value, index) => (
                  <Table.Td key={heads[index + 1]} ta="end">
                    {value}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {champion === null && (
        <Text size="sm" c="dimmed">
          {t("metrics.no_champion")}
        </Text>
      )}
    </>
  );
}

function written(value: number | undefined): string {
  return value === undefined ? "—" : figure(value);
}

function change(now: number | undefined, before: number | undefined): string {
  return now === undefined || before === undefined ? "—" : difference(now - before);
}
