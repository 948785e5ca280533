/** Each measure over the runs of what was live. */

import { SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import { Lines } from "../../../shared/charts/Lines.tsx";
import { Section } from "../../../shared/Section.tsx";
import { METRICS, type Figures } from "./metrics.ts";
import type { Run } from "./runs.ts";
import { written } from "./written.ts";

/** @param runs the oldest first */
export function Trend({ runs }: { runs: readonly (Run & { figures: Figures })[] }) {
  const { t } = useTranslation("runs");
  const latest = runs.at(-1);
  return (
    <Section title={t("trend")} help={t("trend_help")}>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="lg">
        {METRICS.map((metric) => {
          const name = t(`metrics.${metric.name}.name`);
          return (
            <Stack key={metric.name} gap={4}>
              <Text size="sm" c="dimmed">
                {name}
              </Text>
              <Text fw={600}>{written(metric, latest?.figures[metric.name])}</Text>
              <Lines
                label={name}
                isSmall
                head={t("when")}
                names={runs.map(({ created_at: at }) => moment(at))}
                most={1}
                lines={[
                  { name, tone: "main", values: runs.map(({ figures }) => figures[metric.name]) },
                ]}
                written={(value) => written(metric, value)}
              />
            </Stack>
          );
        })}
      </SimpleGrid>
    </Section>
  );
}
