import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconGavel } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { count, moment } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import { approvalsQuery, pipelinesQuery, type Overview } from "./pipelines.ts";
import { RunMark } from "./StateMark.tsx";

/** What makes models here: of each pipeline what is in use, what runs, and when it runs next. */
export default function PipelinesPage() {
  const { t } = useTranslation(["pipelines", "common"]);
  const asked = useQuery(pipelinesQuery);
  return (
    <Page title={t("common:places.pipelines")} actions={<ToApprovals />}>
      <Section title={t("to_all")} help={t("help")}>
        <Answer asked={asked}>
          {({ pipelines }) =>
            pipelines.length === 0 ? (
              <Nothing>{t("none")}</Nothing>
            ) : (
              <Columns
                label={t("common:places.pipelines")}
                items={pipelines}
                keyOf={({ task }) => task}
                columns={[
                  { head: t("pipeline"), cell: (one) => <Name of={one} />, isTitle: true },
                  {
                    head: t("champion"),
                    cell: ({ champion }) => champion?.name ?? t("champion_none"),
                  },
                  { head: t("last_run"), cell: (one) => <LastRun of={one} /> },
                  { head: t("next"), cell: (one) => <Next of={one} /> },
                  {
                    head: t("triggers_count"),
                    cell: ({ triggers }) => count(triggers),
                    isNumber: true,
                  },
                ]}
              />
            )
          }
        </Answer>
      </Section>
    </Page>
  );
}

function ToApprovals() {
  const { t } = useTranslation("pipelines");
  const { data } = useInfiniteQuery(approvalsQuery);
  const waiting = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  return (
    <Button
      variant={waiting > 0 ? "filled" : "default"}
      leftSection={<IconGavel size={18} aria-hidden />}
      renderRoot={(given) => <Link {...given} to="/manage/pipelines/approvals" />}
    >
      {waiting > 0 ? t("approvals.open", { count: waiting }) : t("approvals.title")}
    </Button>
  );
}

function Name({ of: { task, revision } }: { of: Overview }) {
  const { t } = useTranslation("pipelines");
  return (
    <Stack gap={0}>
      <Anchor
        inherit
        renderRoot={(given) => <Link {...given} to="/manage/pipelines/$task" params={{ task }} />}
      >
        {t(`tasks.${task}`)}
      </Anchor>
      <Text size="xs" c="dimmed" fw={400}>
        {t("revision", { revision })}
      </Text>
    </Stack>
  );
}

function LastRun({ of: { last_run: run } }: { of: Overview }) {
  const { t } = useTranslation("pipelines");
  if (run === null) return t("never");
  return (
    <Group gap="xs">
      <RunMark run={run} />
      <Anchor
        size="sm"
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
    </Group>
  );
}

function Next({ of: { schedule } }: { of: Overview }) {
  const { t } = useTranslation("pipelines");
  if (schedule === null) return t("by_hand");
  const { next_at: next, feedback } = schedule;
  return (
    <Stack gap={0}>
      {next !== null && <span>{moment(next)}</span>}
      {feedback != null && (
        <span>{t("next_by_feedback", { count: feedback, corrections: count(feedback) })}</span>
      )}
    </Stack>
  );
}
