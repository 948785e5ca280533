/** Runs of a pipeline, the latest first. */

import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import { List } from "../../../shared/List.tsx";
import { Section } from "../../../shared/Section.tsx";
import { runsOf, type Run, type Task } from "../pipelines.ts";
import { isActive, lastingOf } from "../standing.ts";
import { RunMark } from "../StateMark.tsx";
import { lasting } from "../written.ts";

export function Runs({ task }: { task: Task }) {
  const { t } = useTranslation("pipelines");
  return (
    <Section title={t("runs.title")}>
      <List
        query={runsOf(task)}
        label={t("runs.title")}
        empty={t("runs.none")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("runs.run"), cell: (run) => <When run={run} />, isTitle: true },
          { head: t("runs.state"), cell: (run) => <State run={run} /> },
          { head: t("runs.version"), cell: ({ version }) => version?.name ?? "—" },
          { head: t("runs.why"), cell: (run) => <Why run={run} /> },
          { head: t("runs.took"), cell: (run) => <Took run={run} /> },
        ]}
      />
    </Section>
  );
}

function When({ run }: { run: Run }) {
  return (
    <Stack gap={0}>
      <Anchor
        inherit
        renderRoot={(given) => (
          <Link
            {...given}
            to="/manage/pipelines/runs/$modelRunId"
            params={{ modelRunId: run.id }}
          />
        )}
      >
        {moment(run.created_at)}
      </Anchor>
      {run.note !== "" && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={2}>
          {run.note}
        </Text>
      )}
    </Stack>
  );
}

function State({ run }: { run: Run }) {
  const { t } = useTranslation("pipelines");
  return (
    <Stack gap={2} align="start">
      <RunMark run={run} />
      {isActive(run) && run.at.length > 0 && (
        <Text size="xs" c="dimmed">
          {run.at.map((kind) => t(`steps.${kind}`)).join(", ")}
        </Text>
      )}
    </Stack>
  );
}

function Why({ run: { reason, created_by: who } }: { run: Run }) {
  const { t } = useTranslation("pipelines");
  return (
    <Stack gap={0}>
      <span>{t(`reasons.${reason}`)}</span>
      <Text size="xs" c="dimmed">
        {who === "" ? t("runs.product") : who}
      </Text>
    </Stack>
  );
}

function Took({ run }: { run: Run }) {
  const { t } = useTranslation("pipelines");
  const time = lasting(lastingOf(run));
  return isActive(run) ? t("runs.so_far", { time }) : time;
}
