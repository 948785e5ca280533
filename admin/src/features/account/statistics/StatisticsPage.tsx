/** What the library holds, in figures and charts. */

import { Group, Progress, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { bytes, count } from "../../../shared/amounts.ts";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { LIBRARY } from "../../../shared/photos/library.ts";
import { Section } from "../../../shared/Section.tsx";
import { AccountFrame } from "../AccountFrame.tsx";
import { OverTime } from "./OverTime.tsx";
import { Rankings } from "./Rankings.tsx";
import type { Measure } from "./measures.ts";

type Statistics = Schemas["Statistics"];

const statisticsQuery = {
  queryKey: [LIBRARY, "statistics"],
  queryFn: () => unwrap(api.GET("/api/v1/statistics")),
  staleTime: 60_000,
};

export default function StatisticsPage() {
  const { t } = useTranslation("statistics");
  const asked = useQuery(statisticsQuery);
  return (
    <AccountFrame here="/account/statistics">
      <Answer asked={asked}>
        {(found) => (
          <>
            <Totals found={found} />
            {found.total.photos + found.total.videos === 0 ? (
              <Nothing>{t("none")}</Nothing>
            ) : (
              <Charts found={found} />
            )}
          </>
        )}
      </Answer>
    </AccountFrame>
  );
}

function Totals({ found }: { found: Statistics }) {
  const { t } = useTranslation("statistics");
  const { total, used_bytes: used, quota_bytes: quota } = found;
  const words =
    quota === null ? bytes(used) : t("used_of", { used: bytes(used), quota: bytes(quota) });
  const share = quota === null ? 0 : (100 * used) / Math.max(1, quota);
  const figures = [
    [t("photos"), count(total.photos)],
    [t("films"), count(total.videos)],
    [t("originals"), bytes(total.bytes)],
    [t("room"), words],
  ] as const;
  return (
    <Section title={t("title")}>
      <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} m={0}>
        {figures.map(([name, value]) => (
          <Stack key={name} gap={0}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" fz="lg" fw={500} m={0}>
              {value}
            </Text>
          </Stack>
        ))}
      </SimpleGrid>
      {quota !== null && (
        <Progress
          value={share}
          color={share > 90 ? "red" : "ember"}
          aria-label={`${t("room")}: ${words}`}
        />
      )}
    </Section>
  );
}

function Charts({ found }: { found: Statistics }) {
  const { t } = useTranslation("statistics");
  const [measure, setMeasure] = useState<Measure>("count");
  return (
    <>
      <Group justify="end">
        <SegmentedControl<Measure>
          aria-label={t("by.what")}
          value={measure}
          onChange={setMeasure}
          data={[
            { value: "count", label: t("by.count") },
            { value: "bytes", label: t("by.bytes") },
          ]}
        />
      </Group>
      <OverTime found={found} measure={measure} />
      <Rankings found={found} measure={measure} />
    </>
  );
}
