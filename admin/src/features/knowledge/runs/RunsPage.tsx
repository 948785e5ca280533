import { Anchor, Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count, moment } from "../../../shared/amounts.ts";
import { Columns } from "../../../shared/Columns.tsx";
import { NextPage } from "../../../shared/NextPage.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Section } from "../../../shared/Section.tsx";
import { BaseFrame } from "../BaseFrame.tsx";
import type { Base } from "../bases.ts";
import { goldOf } from "../gold/gold.ts";
import type { View } from "../searches.ts";
import { METRICS, trendOf } from "./metrics.ts";
import { isUnderWay, runsOf, startRun, type Run } from "./runs.ts";
import { RunState } from "./RunState.tsx";
import { Threshold } from "./Threshold.tsx";
import { Trend } from "./Trend.tsx";
import { written } from "./written.ts";

const route = getRouteApi("/knowledge/$baseId/runs");

/** How a base did on its gold set, run by run. */
export default function RunsPage() {
  const { baseId } = route.useParams();
  return (
    <BaseFrame baseId={baseId} here="runs">
      {(base) => <Runs base={base} />}
    </BaseFrame>
  );
}

function Runs({ base }: { base: Base }) {
  const { t } = useTranslation("runs");
  const asked = useInfiniteQuery(runsOf(base.id));
  return (
    <Answer asked={asked}>
      {({ pages }) => {
        const runs = pages.flatMap(({ items }) => items);
        const trend = trendOf(runs);
        const latest = trend.at(-1);
        return (
          <Stack>
            <Start base={base} isBusy={runs.some(isUnderWay)} />
            {latest !== undefined && <Threshold base={base} lastRun={latest.id} />}
            {trend.length > 1 && <Trend runs={trend} />}
            {runs.length > 0 && (
              <Section title={t("history")} help={t("history_help")}>
                <History baseId={base.id} runs={runs} />
                <NextPage asked={asked} />
              </Section>
            )}
          </Stack>
        );
      }}
    </Answer>
  );
}

function Start({ base, isBusy }: { base: Base; isBusy: boolean }) {
  const { t } = useTranslation("runs");
  const [view, setView] = useState<View>("live");
  const start = useMutation({ mutationFn: () => startRun(base.id, view), onError: tellRefusal });
  const gold = useInfiniteQuery(goldOf(base.id, {}));
  if (gold.data?.pages[0]?.items.length === 0) return <NoGold baseId={base.id} />;
  return (
    <Section title={t("title")} help={t("help")}>
      <Group gap="sm">
        {base.pending > 0 && (
          <SegmentedControl
            aria-label={t("view")}
            value={view}
            onChange={setView}
            data={[
              { value: "live", label: t("views.live") },
              { value: "next", label: t("views.next") },
            ]}
          />
        )}
        <Button
          loading={start.isPending}
          disabled={isBusy}
          onClick={() => {
            start.mutate();
          }}
        >
          {t("start")}
        </Button>
        {isBusy && (
          <Text size="sm" c="dimmed" role="status">
            {t("under_way")}
          </Text>
        )}
      </Group>
    </Section>
  );
}

function NoGold({ baseId }: { baseId: string }) {
  const { t } = useTranslation("runs");
  return (
    <Section title={t("title")} help={t("help")}>
      <Text size="sm">{t("no_gold")}</Text>
      <Group>
        <Button
          renderRoot={(given) => (
            <Link {...given} to="/knowledge/$baseId/gold" params={{ baseId }} />
          )}
        >
          {t("to_gold")}
        </Button>
      </Group>
    </Section>
  );
}

function History({ baseId, runs }: { baseId: string; runs: readonly Run[] }) {
  const { t } = useTranslation("runs");
  return (
    <Columns
      label={t("history")}
      items={runs}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("when"),
          cell: (run) => (
            <Stack gap={4} align="start">
              <Anchor
                size="sm"
                fw={600}
                renderRoot={(given) => (
                  <Link
                    {...given}
                    to="/knowledge/$baseId/runs/$runId"
                    params={{ baseId, runId: run.id }}
                  />
                )}
              >
                {moment(run.created_at)}
              </Anchor>
              {run.state !== "done" && <RunState run={run} />}
            </Stack>
          ),
          isTitle: true,
        },
        { head: t("view"), cell: ({ view }) => t(`views.${view}`) },
        {
          head: t("right"),
          cell: ({ figures }) =>
            figures === null
              ? "—"
              : t("of", { some: count(figures.right), all: count(figures.questions) }),
          isNumber: true,
        },
        ...METRICS.map((metric) => ({
          head: t(`metrics.${metric.name}.name`),
          cell: ({ figures }: Run) => written(metric, figures?.[metric.name]),
          isNumber: true,
        })),
      ]}
    />
  );
}
