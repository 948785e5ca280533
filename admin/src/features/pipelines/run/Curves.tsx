/** What a step measured while it learnt: a chart with scales for each measure. */

import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { percent } from "../../../shared/amounts.ts";
import { Plot } from "../../../shared/charts/Plot.tsx";
import { figure, spaced } from "../written.ts";

type Point = Schemas["CurvePoint"];

export function Curves({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation("pipelines");
  const names = [...new Set(points.flatMap(({ figures }) => Object.keys(figures)))];
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">
        {t("step.curves")}
      </Title>
      <SimpleGrid cols={{ base: 1, md: Math.min(2, names.length) }}>
        {names.map((name) => (
          <Curve key={name} name={name} points={points} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function Curve({ name, points }: { name: string; points: readonly Point[] }) {
  const { t } = useTranslation("pipelines");
  const known = points.flatMap(({ done, figures }) => {
    const value = figures[name];
    return value === undefined ? [] : [{ x: done, y: value }];
  });
  const last = known.at(-1);
  return (
    <Stack gap={4}>
      <Text size="sm">
        <b>{spaced(name)}</b> {last !== undefined && t("step.now", { value: figure(last.y) })}
      </Text>
      <Plot
        label={spaced(name)}
        lines={[{ name: spaced(name), tone: "main", points: known }]}
        x={{ head: t("step.share_done"), least: 0, most: 1, written: percent }}
        y={{ written: figure }}
      />
    </Stack>
  );
}
