/** What a candidate measured, beside what the version in use did on the same data. */

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Columns } from "../../shared/Columns.tsx";
import type { Measured } from "./reading.ts";
import { difference, figure, spaced } from "./written.ts";

// Whether more is better, only the recipe knows: its verdict says so, no colour here.
export function Metrics({ measured: { candidate, champion } }: { measured: Measured }) {
  const { t } = useTranslation("pipelines");
  const names = [...new Set([...Object.keys(candidate), ...Object.keys(champion ?? {})])];
  const written = (value: number | undefined) => (value === undefined ? "—" : figure(value));
  return (
    <>
      <Columns
        label={t("run.compared")}
        items={names}
        keyOf={(name) => name}
        columns={[
          { head: t("metrics.metric"), cell: spaced, isTitle: true },
          {
            head: t("metrics.candidate"),
            cell: (name) => written(candidate[name]),
            isNumber: true,
          },
          ...(champion === null
            ? []
            : [
                {
                  head: t("metrics.champion"),
                  cell: (name: string) => written(champion[name]),
                  isNumber: true,
                },
                {
                  head: t("metrics.change"),
                  cell: (name: string) => change(candidate[name], champion[name]),
                  isNumber: true,
                },
              ]),
        ]}
      />
      {champion === null && (
        <Text size="sm" c="dimmed">
          {t("metrics.no_champion")}
        </Text>
      )}
    </>
  );
}

function change(now: number | undefined, before: number | undefined): string {
  return now === undefined || before === undefined ? "—" : difference(now - before);
}
