/** Traffic and latency of the last day, hour by hour. */

import { SimpleGrid, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { clock, count } from "../../shared/amounts.ts";
import { Plot } from "../../shared/charts/Plot.tsx";
import type { Version } from "./deployments.ts";
import { hoursOf, type Hour } from "./traffic.ts";
import { TONES } from "./Split.tsx";
import { seconds } from "./written.ts";

export function Hours({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation("deployments");
  const hours = hoursOf(versions);
  const [first, last] = [hours[0], hours.at(-1)];
  if (first === undefined || last === undefined) return null;
  const lines = versions.map(({ name, role, hours: own }) => ({
    name,
    tone: TONES[role],
    points: own.flatMap(({ at, p95_seconds: y }) => (y === null ? [] : [{ x: Date.parse(at), y }])),
  }));
  const x = {
    head: t("hour"),
    least: Date.parse(first.at),
    most: Date.parse(last.at),
    written: (at: number) => clock(new Date(at).toISOString()),
  };
  const pointsOf = (value: (hour: Hour) => number) =>
    hours.map((hour) => ({ x: Date.parse(hour.at), y: value(hour) }));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Chart title={t("traffic")}>
        <Plot
          label={t("traffic")}
          lines={[
            { name: t("answered"), tone: "main", points: pointsOf(({ answered }) => answered) },
            { name: t("failed"), tone: "bad", points: pointsOf(({ failed }) => failed) },
          ]}
          x={x}
          y={{ written: count, least: 0 }}
        />
      </Chart>
      <Chart title={t("latency")}>
        <Plot
          label={t("latency")}
          lines={lines.filter(({ points }) => points.length > 0)}
          x={x}
          y={{ written: seconds, least: 0 }}
        />
      </Chart>
    </SimpleGrid>
  );
}

function Chart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
