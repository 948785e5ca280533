import { Alert, Anchor, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import { Figure } from "../../../shared/Figure.tsx";
import { Answer, Page } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { Deciding } from "../approvals/Deciding.tsx";
import { BackLink } from "../BackLink.tsx";
import { Decisions } from "../Decisions.tsx";
import { Flow } from "../flow/Flow.tsx";
import { StepLink } from "../flow/StepLink.tsx";
import { Metrics } from "../Metrics.tsx";
import { pipelineQuery, runQuery, type RunDetail, type Step } from "../pipelines.ts";
import { measuredOf } from "../reading.ts";
import { costOf, isActive, lastingOf, latestOf, waitsForPerson } from "../standing.ts";
import { RunMark } from "../StateMark.tsx";
import { lasting } from "../written.ts";
import { Deeds } from "./Deeds.tsx";
import classes from "./run.module.css";
import { StepPanel } from "./StepPanel.tsx";

const NEAR = 0.75; // of the window: what begins below it is out of view

const route = getRouteApi("/manage/pipelines/runs/$modelRunId");

/** One run: how each of its steps stands, what they made and cost, and what is to be decided. */
export default function RunPage() {
  const { t } = useTranslation("pipelines");
  const { modelRunId } = route.useParams();
  const asked = useQuery(runQuery(modelRunId));
  const run = asked.data;
  return (
    <Stack gap="xs">
      {run !== undefined && (
        <BackLink
          to="/manage/pipelines/$task"
          params={{ task: run.pipeline }}
          words={t(`tasks.${run.pipeline}`)}
        />
      )}
      <Page
        title={run === undefined ? t("runs.run") : t("run.of", { when: moment(run.created_at) })}
        actions={run !== undefined && <Deeds run={run} />}
      >
        <Answer asked={asked}>{(told) => <One run={told} />}</Answer>
      </Page>
    </Stack>
  );
}

function One({ run }: { run: RunDetail }) {
  const { t } = useTranslation("pipelines");
  const { step: key } = route.useSearch();
  const chosen = run.steps.find((step) => step.key === key) ?? lookedAt(run);
  const measured = measuredOf(latestOf(run, "evaluate"));
  return (
    <>
      <Head run={run} />
      {waitsForPerson(run) && <Deciding run={run} />}
      <FlowOf run={run} chosen={chosen} />
      {chosen !== undefined && (
        <Shown of={key}>
          <StepPanel run={run} step={chosen} />
        </Shown>
      )}
      {measured !== null && (
        <Section title={t("run.compared")} help={t("run.compared_help")}>
          <Metrics measured={measured} />
        </Section>
      )}
      {run.decisions.length > 0 && !waitsForPerson(run) && (
        <Section title={t("approvals.decided")}>
          <Decisions decisions={run.decisions} />
        </Section>
      )}
    </>
  );
}

function FlowOf({ run, chosen }: { run: RunDetail; chosen: Step | undefined }) {
  const { t } = useTranslation("pipelines");
  const asked = useQuery(pipelineQuery(run.pipeline));
  return (
    <Section title={t("graph.title")} help={t("graph.help_run")}>
      <Answer asked={asked}>
        {({ graph }) => (
          <Flow
            label={t("graph.title")}
            graph={graph}
            run={run}
            {...(chosen !== undefined && { chosen: chosen.kind })}
            press={(_, step, words) => <StepLink run={run} step={step} words={words} />}
          />
        )}
      </Answer>
    </Section>
  );
}

function Head({ run }: { run: RunDetail }) {
  const { t } = useTranslation("pipelines");
  const { cpu, gpu } = costOf(run);
  return (
    <Stack gap="sm">
      <Group gap="sm" role="status">
        <RunMark run={run} size="lg" />
        <Text size="sm" c="dimmed">
          {[
            t(`reasons.${run.reason}`),
            run.created_by === "" ? t("runs.product") : run.created_by,
          ].join(" · ")}
        </Text>
        {run.forked_from !== null && (
          <Anchor
            size="sm"
            renderRoot={(given) => (
              <Link
                {...given}
                to="/manage/pipelines/runs/$modelRunId"
                params={{ modelRunId: run.forked_from ?? "" }}
              />
            )}
          >
            {t("run.forked")}
          </Anchor>
        )}
      </Group>
      {run.note !== "" && <Text size="sm">{run.note}</Text>}
      {run.cancelled_by !== "" && isActive(run) && (
        <Alert color="yellow" p="xs">
          {t("run.cancelling", { who: run.cancelled_by })}
        </Alert>
      )}
      {run.detail !== "" && (
        <Alert color={run.state === "failed" ? "red" : "gray"} p="xs" lang="en">
          {run.detail}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: "xs", sm: "md" }}>
        <Figure label={t("run.began")} value={moment(run.created_at)} />
        <Figure label={t("run.took")} value={lasting(lastingOf(run))} />
        <Figure
          label={t("run.cost")}
          value={t("run.cpu", { time: lasting(cpu) })}
          {...(gpu > 0 && { beside: t("run.gpu", { time: lasting(gpu) }) })}
        />
        <Figure label={t("run.version")} value={run.version?.name ?? t("run.version_none")} />
      </SimpleGrid>
    </Stack>
  );
}

/** Moved into view when it was chosen, and one would not see that anything came of it. */
function Shown({ of: key, children }: { of: string | undefined; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = ref.current;
    if (key === undefined || panel === null) return;
    if (panel.getBoundingClientRect().top > innerHeight * NEAR) panel.scrollIntoView();
  }, [key]);
  return (
    <div ref={ref} className={classes.shown}>
      {children}
    </div>
  );
}

/** What is worth a look unasked: what failed, else what is being done, else what was done last. */
function lookedAt({ steps }: RunDetail): Step | undefined {
  return (
    steps.find((step) => step.state === "failed") ??
    steps.find((step) => step.state === "running") ??
    steps.at(-1)
  );
}
