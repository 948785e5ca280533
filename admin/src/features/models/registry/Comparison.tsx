/** Figures of versions side by side: a chart for each, on a scale that says where it begins. */

import { SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { regional } from "../../../app/language.ts";
import { ChartTable } from "../../../shared/charts/ChartTable.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import classes from "./comparison.module.css";
import { metricsQuery } from "./registry.ts";

export function Comparison({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation("registry");
  const asked = useQuery(metricsQuery(ids));
  return (
    <Section title={t("metrics.title")} help={t("metrics.help")}>
      <Answer asked={asked}>
        {({ versions, metrics }) =>
          metrics.length === 0 ? (
            <Nothing>{t("metrics.none")}</Nothing>
          ) : (
            <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} spacing="xl" verticalSpacing="lg">
              {metrics.map((measured) => (
                <Chart key={measured.name} measured={measured} versions={versions} />
              ))}
            </SimpleGrid>
          )
        }
      </Answer>
    </Section>
  );
}

function Chart(props: {
  measured: Schemas["Measured"];
  versions: readonly Schemas["ModelVersion"][];
}) {
  const { measured, versions } = props;
  const { t } = useTranslation("registry");
  const known = measured.values.filter((value) => value !== null);
  const least = Math.min(0, ...known);
  const most = roundUp(Math.max(...known, 0));
  const span = most - least || 1;
  const at = (value: number) => (100 * (value - least)) / span;
  const rows = versions.map(({ id, name, aliases }, index) => ({
    id,
    name,
    isInUse: aliases.includes("champion"),
    value: measured.values[index] ?? null,
  }));
  return (
    <figure className={classes.figure}>
      <figcaption>
        <Text size="sm" fw={600} component="span">
          {measured.name}
        </Text>
      </figcaption>
      <div className={classes.rows} aria-hidden>
        {rows.map(({ id, name, value, isInUse }) => (
          <div key={id} className={classes.row}>
            <Text size="xs" component="span" className={classes.name}>
              {name}
            </Text>
            <span className={classes.track}>
              {value !== null && (
                <span
                  className={classes.bar}
                  data-in-use={isInUse}
                  style={{
                    left: `${String(at(Math.min(0, value)))}%`,
                    width: `${String(Math.abs(at(value) - at(0)))}%`,
                  }}
                />
              )}
            </span>
            <Text size="xs" component="span" className={classes.value}>
              {value === null ? t("metrics.not_measured") : written(value)}
            </Text>
          </div>
        ))}
        <div className={classes.row}>
          <span />
          <span className={classes.scale}>
            {[least, least + span / 2, most].map((tick) => (
              <Text key={tick} size="xs" c="dimmed" component="span">
                {written(tick)}
              </Text>
            ))}
          </span>
          <span />
        </div>
      </div>
      <ChartTable
        label={measured.name}
        heads={[t("version.version"), measured.name]}
        rows={rows.map(({ name, value }) => ({
          name,
          written: [value === null ? t("metrics.not_measured") : written(value)],
        }))}
      />
    </figure>
  );
}

/** To a number that people like at the end of a scale: 1, 2 or 5 and noughts. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const first = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return first * power;
}

function written(value: number): string {
  return new Intl.NumberFormat(regional(), { maximumSignificantDigits: 4 }).format(value);
}
