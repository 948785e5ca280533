/** How people sound in comments and remarks: numbers alone, over time. */

import { Group, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count, percent, shortDay } from "../../shared/amounts.ts";
import { Stacks } from "../../shared/charts/Stacks.tsx";
import { Figure } from "../../shared/Figure.tsx";
import { Answer } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";

type Trend = Schemas["SentimentTrend"];
type Kind = "comments" | "remarks";

const KINDS = ["comments", "remarks"] as const;
/** By week where days would be too many to be told apart: this week, and those before it. */
const PERIODS = {
  month: { days: 30, step: "day" },
  quarter: { days: 12 * 7 + 1, step: "week" },
  year: { days: 51 * 7 + 1, step: "week" },
} as const;
type Period = keyof typeof PERIODS;

export function Moods() {
  const { t } = useTranslation("manage");
  const [kind, setKind] = useState<Kind>("comments");
  const [period, setPeriod] = useState<Period>("month");
  const asked = useQuery({
    queryKey: ["installation", "sentiment", period],
    queryFn: () =>
      unwrap(api.GET("/api/v1/statistics/sentiment", { params: { query: PERIODS[period] } })),
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={t("moods.title")}
      help={t("moods.help")}
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t("moods.kind")}
            value={kind}
            onChange={setKind}
            data={KINDS.map((value) => ({ value, label: t(`moods.kinds.${value}`) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t("moods.period")}
            value={period}
            onChange={setPeriod}
            data={Object.keys(PERIODS).map((value) => ({
              value: value as Period,
              label: t(`moods.periods.${value as Period}`),
            }))}
          />
        </Group>
      }
    >
      <Answer asked={asked}>{(trend) => <Told trend={trend} kind={kind} />}</Answer>
    </Section>
  );
}

function Told({ trend, kind }: { trend: Trend; kind: Kind }) {
  const { t } = useTranslation(["manage", "common"]);
  const { unhappy, neutral, happy, unread, unhappy_share: share } = trend[kind];
  const read = unhappy + neutral + happy;
  return (
    <Stack gap="sm">
      {trend.version === null && <Text size="sm">{t("moods.no_model")}</Text>}
      {read === 0 ? (
        trend.version !== null && (
          <Text size="sm" c="dimmed">
            {unread === 0 ? t("moods.nothing") : t("moods.unread", { count: unread })}
          </Text>
        )
      ) : (
        <>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
            <Figure
              label={t("moods.share")}
              value={share === null ? "—" : percent(share)}
              beside={t("moods.of_read", { count: read, texts: count(read) })}
            />
            <Figure label={t("common:moods.unhappy")} value={count(unhappy)} />
            <Figure label={t("common:moods.happy")} value={count(happy)} />
          </SimpleGrid>
          <Stacks
            label={t("moods.title")}
            head={t("moods.when")}
            parts={[
              { name: t("common:moods.unhappy"), tone: "bad" },
              { name: t("common:moods.neutral"), tone: "quiet" },
              { name: t("common:moods.happy"), tone: "good" },
            ]}
            stacks={trend.periods.map((one) => ({
              name: shortDay(one.start),
              values: [one[kind].unhappy, one[kind].neutral, one[kind].happy],
            }))}
            written={count}
          />
          {unread > 0 && (
            <Text size="xs" c="dimmed">
              {t("moods.unread", { count: unread })}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
