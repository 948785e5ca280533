import { Alert, Anchor, Badge, Group, Select, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { count, moment, percent } from "../../../shared/amounts.ts";
import { Columns } from "../../../shared/Columns.tsx";
import { Figure } from "../../../shared/Figure.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { BaseFrame } from "../BaseFrame.tsx";
import { Comparison } from "./Comparison.tsx";
import { hasFigures, METRICS, type Figures } from "./metrics.ts";
import { Results } from "./Results.tsx";
import { isUnderWay, runQuery, runsOf, type Run } from "./runs.ts";
import { RunProgress, RunState } from "./RunState.tsx";
import { lasting, written } from "./written.ts";
import type { RunSearch } from "./searches.ts";

const route = getRouteApi("/knowledge/$baseId/runs/$runId");

/** One run: what it measured, what came of each question, and how it differs from another run. */
export default function RunPage() {
  const { baseId, runId } = route.useParams();
  const { show, before } = route.useSearch();
  const asked = useQuery(runQuery(runId));
  const search: RunSearch = {
    ...(show !== undefined && { show }),
    ...(before !== undefined && { before }),
  };
  return (
    <BaseFrame baseId={baseId} here="runs">
      {() => <Answer asked={asked}>{(run) => <One run={run} search={search} />}</Answer>}
    </BaseFrame>
  );
}

function One({ run, search }: { run: Run; search: RunSearch }) {
  const { t } = useTranslation("runs");
  return (
    <Stack>
      <Stack gap="xs">
        <Anchor
          size="sm"
          renderRoot={(given) => (
            <Link {...given} to="/knowledge/$baseId/runs" params={{ baseId: run.base_id }} />
          )}
          style={{ alignSelf: "flex-start" }}
        >
          <Group gap={4} component="span">
            <IconArrowLeft size={16} aria-hidden />
            {t("to_all")}
          </Group>
        </Anchor>
        <Group gap="sm">
          <Title order={2} size="h3">
            {t("run_of", { when: moment(run.created_at) })}
          </Title>
          <Badge variant="light" color="gray">
            {t(`views.${run.view}`)}
          </Badge>
          {run.state === "done" && <RunState run={run} />}
        </Group>
      </Stack>
      {isUnderWay(run) && (
        <Stack gap={4} role="status">
          <RunProgress run={run} />
        </Stack>
      )}
      {run.state === "failed" && <RunState run={run} />}
      {hasFigures(run) && (
        <>
          <Measured figures={run.figures} threshold={run.threshold ?? null} />
          <Compare run={run} search={search} />
        </>
      )}
      {!isUnderWay(run) && <Results run={run} search={search} />}
    </Stack>
  );
}

function Measured({ figures, threshold }: { figures: Figures; threshold: number | null }) {
  const { t } = useTranslation(["runs", "knowledge"]);
  return (
    <Stack gap="sm">
      {figures.without_point > 0 && (
        <Alert color="yellow" p="xs">
          {t("without_point", {
            count: figures.without_point,
            questions: count(figures.without_point),
          })}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: "xs", sm: "md" }}>
        <Figure
          label={t("right")}
          value={t("of", { some: count(figures.right), all: count(figures.questions) })}
          beside={t("right_help", { answerable: count(figures.answerable) })}
        />
        {METRICS.map((metric) => (
          <Figure
            key={metric.name}
            label={t(`metrics.${metric.name}.name`)}
            value={written(metric, figures[metric.name])}
            beside={t(`metrics.${metric.name}.means`)}
          />
        ))}
        <Figure
          label={t("took")}
          value={lasting(figures.took_p50)}
          beside={t("took_help", { most: lasting(figures.took_p95) })}
        />
      </SimpleGrid>
      {threshold !== null && (
        <Text size="sm" c="dimmed">
          {t("at_threshold", { threshold: percent(threshold) })}
        </Text>
      )}
      {figures.languages.length > 1 && (
        <Section title={t("by_language")}>
          <Columns
            label={t("by_language")}
            items={figures.languages}
            keyOf={({ language }) => language}
            columns={[
              {
                head: t("language"),
                cell: ({ language }) => t(`knowledge:languages.${language}`),
                isTitle: true,
              },
              {
                head: t("right"),
                cell: ({ right, questions }) =>
                  t("of", { some: count(right), all: count(questions) }),
                isNumber: true,
              },
              {
                head: t("metrics.recall_at_5.name"),
                cell: ({ recall_at_5: recall }) => written(METRICS[0], recall),
                isNumber: true,
              },
            ]}
          />
        </Section>
      )}
    </Stack>
  );
}

/** With a run that was done; the list of runs offers the latest ones. */
function Compare({ run, search }: { run: Run; search: RunSearch }) {
  const { t } = useTranslation("runs");
  const navigate = useNavigate();
  const asked = useInfiniteQuery(runsOf(run.base_id));
  const { show } = search;
  const runs = asked.data?.pages.flatMap(({ items }) => items) ?? [];
  const others = runs.filter(({ id, state }) => id !== run.id && state === "done");
  if (others.length === 0 && search.before === undefined) return null;
  return (
    <Section
      title={t("comparison.title")}
      help={t("comparison.help")}
      actions={
        <Select
          w={{ base: "100%", xs: "18rem" }}
          aria-label={t("comparison.with")}
          placeholder={t("comparison.with")}
          clearable
          data={others.map(({ id, created_at: at, view }) => ({
            value: id,
            label: `${moment(at)} · ${t(`views.${view}`)}`,
          }))}
          value={search.before ?? null}
          onChange={(before) => {
            void navigate({
              to: "/knowledge/$baseId/runs/$runId",
              params: { baseId: run.base_id, runId: run.id },
              search: { ...(show !== undefined && { show }), ...(before !== null && { before }) },
              replace: true,
            });
          }}
        />
      }
    >
      {search.before !== undefined && <Comparison before={search.before} after={run.id} />}
    </Section>
  );
}
