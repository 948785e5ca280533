/** Traffic and latency of the last day, hour by hour. */

import { SimpleGrid, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { clock, count } from "../../shared/amounts.ts";
import { Plot } from "../../shared/charts/Plot.tsx";
import { Stacks } from "../../shared/charts/Stacks.tsx";
import type { Version } from "./deployments.ts";
import { hoursOf } from "./traffic.ts";
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
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Chart title={t("traffic")}>
        <Stacks
          label={t("traffic")}
          head={t("hour")}
          parts={[
            { name: t("answered"), tone: "main" },
            { name: t("failed"), tone: "bad" },
          ]}
          stacks={hours.map(({ at, answered, failed }) => ({
            name: clock(at),
            values: [answered, failed],
          }))}
          written={count}
        />
      </Chart>
      <Chart title={t("latency")}>
        <Plot
          label={t("latency")}
          lines={lines.filter(({ points }) => points.length > 0)}
          x={{
            head: t("hour"),
            least: Date.parse(first.at),
            most: Date.parse(last.at),
            written: (at) => clock(new Date(at).toISOString()),
          }}
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
