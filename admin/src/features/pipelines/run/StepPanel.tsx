/** One step of a run: what it took, made, said and cost, attempt by attempt. */

import { Alert, Code, SegmentedControl, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconGitFork } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { count, moment, percent } from "../../../shared/amounts.ts";
import { Section } from "../../../shared/Section.tsx";
import { Facts } from "../Facts.tsx";
import { forkRun, type RunDetail, type Step } from "../pipelines.ts";
import { canaryShareOf, factsOf, verdictOf } from "../reading.ts";
import { Reasoned } from "../Reasoned.tsx";
import { attemptsOf } from "../standing.ts";
import { VerdictWords } from "../VerdictWords.tsx";
import { lasting } from "../written.ts";
import { Curves } from "./Curves.tsx";
import { Log } from "./Log.tsx";

export function StepPanel({ run, step }: { run: RunDetail; step: Step }) {
  const { t } = useTranslation("pipelines");
  const verdict = verdictOf(step);
  const { job } = step;
  return (
    <Section
      title={t("step.title", { step: t(`steps.${step.kind}`) })}
      help={t(`step_means.${step.kind}`)}
      actions={<Fork run={run} step={step} />}
    >
      <Attempts run={run} step={step} />
      {step.copied && <Text size="sm">{t("step.copied")}</Text>}
      {step.error_detail !== "" && (
        <Alert color={step.state === "failed" ? "red" : "gray"} title={step.error_code} lang="en">
          {step.error_detail}
        </Alert>
      )}
      {verdict !== null && <VerdictWords verdict={verdict} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Summary step={step} />
        <Stack gap="sm">
          <Json title={t("step.inputs")} of={step.inputs} />
          <Json title={t("step.outputs")} of={step.output} />
        </Stack>
      </SimpleGrid>
      {job !== null && job.curves.length > 0 && <Curves points={job.curves} />}
      {job !== null && <Log lines={job.log} isOpen={step.state === "running"} />}
    </Section>
  );
}

function Attempts({ run, step }: { run: RunDetail; step: Step }) {
  const { t } = useTranslation("pipelines");
  const navigate = useNavigate();
  const attempts = attemptsOf(run, step.kind);
  if (attempts.length < 2) return null;
  return (
    <SegmentedControl
      aria-label={t("step.attempts")}
      value={step.key}
      style={{ alignSelf: "flex-start" }}
      onChange={(key) => {
        void navigate({
          to: "/manage/pipelines/runs/$modelRunId",
          params: { modelRunId: run.id },
          search: { step: key },
          replace: true,
          resetScroll: false,
        });
      }}
      data={attempts.map((one) => ({ value: one.key, label: nameOf(one) }))}
    />
  );

  function nameOf(one: Step): string {
    const share = canaryShareOf(one);
    return share === null ? t("graph.attempt", { number: one.attempt + 1 }) : percent(share);
  }
}

function Summary({ step }: { step: Step }) {
  const { t } = useTranslation("pipelines");
  const { state, job, cpu_seconds: cpu, gpu_seconds: gpu } = step;
  const costs = [
    ...(cpu > 0 ? [t("run.cpu", { time: lasting(cpu) })] : []),
    ...(gpu > 0 ? [t("run.gpu", { time: lasting(gpu) })] : []),
  ];
  return (
    <Facts
      facts={[
        [
          t("runs.state"),
          state === "running" && job !== null
            ? `${t(`step_states.${state}`)} · ${t("step.progress", { percent: percent(job.progress) })}`
            : t(`step_states.${state}`),
        ],
        [t("step.began"), moment(step.began_at)],
        [t("step.took"), step.copied ? "—" : lasting(step.seconds)],
        [t("step.cost"), costs.length === 0 ? "—" : costs.join(" · ")],
        ...(job === null || job.attempts === 0
          ? []
          : [[t("step.workers"), workers(job.attempts)] as const]),
      ]}
    />
  );

  function workers(number: number): string {
    if (number === 1) return t("step.workers_one_alone");
    return t("step.workers_died", { workers: count(number), lost: count(number - 1) });
  }
}

function Fork({ run, step }: { run: RunDetail; step: Step }) {
  const { t } = useTranslation("pipelines");
  const navigate = useNavigate();
  if (step.state !== "done" && step.state !== "failed") return null;
  const fork = async (note: string) => {
    const made = await forkRun(run, step.key, note);
    await navigate({ to: "/manage/pipelines/runs/$modelRunId", params: { modelRunId: made.id } });
  };
  return (
    <Reasoned
      words={t("deeds.fork")}
      says={t("deeds.fork_says")}
      reason={t("start.note")}
      icon={<IconGitFork size={18} aria-hidden />}
      act={fork}
    />
  );
}

function Json({ title, of }: { title: string; of: unknown }): ReactNode {
  const { t } = useTranslation("pipelines");
  const isEmpty = Object.keys(factsOf(of)).length === 0;
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {isEmpty ? (
        <Text size="sm" c="dimmed">
          {t("step.nothing")}
        </Text>
      ) : (
        <Code
          block
          mah={260}
          style={{ overflow: "auto" }}
          tabIndex={0}
          aria-label={title}
          role="region"
        >
          {JSON.stringify(of, null, 2)}
        </Code>
      )}
    </Stack>
  );
}
