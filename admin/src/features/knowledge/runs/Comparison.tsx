/** Two runs beside each other: each measure, and the questions that got better or worse. */

import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { Columns } from "../../../shared/Columns.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { Changes } from "./Changes.tsx";
import { METRICS, turnOf } from "./metrics.ts";
import { comparisonQuery, type Compared } from "./runs.ts";
import classes from "./runs.module.css";
import { difference, written } from "./written.ts";

export function Comparison({ before, after }: { before: string; after: string }) {
  const asked = useQuery(comparisonQuery(before, after));
  return (
    <Answer asked={asked}>
      {(compared) => (
        <Stack>
          <Verdict compared={compared} />
          <Deltas compared={compared} />
          <Changes compared={compared} />
        </Stack>
      )}
    </Answer>
  );
}

/** In one sentence. */
export function Verdict({ compared: { lost, won, common } }: { compared: Compared }) {
  const { t } = useTranslation("runs");
  const said = { lost: count(lost), won: count(won), common: count(common) };
  const how = lost > 0 ? (won > 0 ? "both" : "lost") : won > 0 ? "won" : "same";
  return (
    <Text size="sm" fw={600}>
      {t(`comparison.verdicts.${how}`, said)}
    </Text>
  );
}

export function Deltas({ compared: { before, after, deltas } }: { compared: Compared }) {
  const { t } = useTranslation("runs");
  return (
    <Columns
      label={t("comparison.title")}
      items={METRICS}
      keyOf={({ name }) => name}
      columns={[
        { head: t("measure"), cell: ({ name }) => t(`metrics.${name}.name`), isTitle: true },
        {
          head: t("comparison.before"),
          cell: (metric) => written(metric, before.figures?.[metric.name]),
          isNumber: true,
        },
        {
          head: t("comparison.after"),
          cell: (metric) => written(metric, after.figures?.[metric.name]),
          isNumber: true,
        },
        {
          head: t("comparison.delta"),
          cell: (metric) => (
            <span className={classes.delta} data-turn={turnOf(deltas[metric.name])}>
              {difference(metric, deltas[metric.name])}
            </span>
          ),
          isNumber: true,
        },
      ]}
    />
  );
}
