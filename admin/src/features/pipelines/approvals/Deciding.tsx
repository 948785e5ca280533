/** A candidate that waits for a person: what it takes to decide, and the two answers. */

import { Anchor, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { sessionQuery } from "../../../app/session.ts";
import { count, howLong, moment } from "../../../shared/amounts.ts";
import { Section } from "../../../shared/Section.tsx";
import { Decisions } from "../Decisions.tsx";
import { Metrics } from "../Metrics.tsx";
import { decide, type RunDetail, type StepKind } from "../pipelines.ts";
import { approvalsNeeded, expiryOf, measuredOf, verdictOf } from "../reading.ts";
import { Reasoned } from "../Reasoned.tsx";
import { latestOf, secondsSince } from "../standing.ts";
import { VerdictWords } from "../VerdictWords.tsx";

const TESTS: readonly StepKind[] = ["gate", "smoke_test", "shadow_test"];

/** @param isInList among others: with what else is known of the run, and the way to it */
export function Deciding({ run, isInList = false }: { run: RunDetail; isInList?: boolean }) {
  const { t } = useTranslation("pipelines");
  const pipeline = t(`tasks.${run.pipeline}`);
  const version = run.version?.name ?? "";
  const title = isInList
    ? t("approvals.candidate_of", { version, pipeline })
    : t("run_state_for_person");
  return (
    <Section title={title} actions={<Answers run={run} />}>
      <Waits run={run} isInList={isInList} />
      {isInList && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Figures run={run} />
          <Tests run={run} />
        </SimpleGrid>
      )}
      {run.decisions.length > 0 && <Decisions decisions={run.decisions} />}
    </Section>
  );
}

/** What follows from one's own word. */
function afterwards(run: RunDetail, approves: boolean) {
  if (!approves) return "yours_rejected";
  return approvalsOf(run) < approvalsNeeded(run) ? "yours_approved" : "enough";
}

function approvalsOf({ decisions }: RunDetail): number {
  return decisions.filter(({ approves }) => approves).length;
}

function Waits({ run, isInList }: { run: RunDetail; isInList: boolean }) {
  const { t } = useTranslation("pipelines");
  const since = latestOf(run, "approve")?.began_at ?? run.created_at;
  const until = expiryOf(run);
  const given = approvalsOf(run);
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {[
          t("approvals.waits", { time: howLong(secondsSince(since)) }),
          t("approvals.given", { given: count(given), needed: count(approvalsNeeded(run)) }),
        ].join(" · ")}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          t("approvals.asked_by", {
            who: run.created_by === "" ? t("runs.product") : run.created_by,
          }),
          ...(until === null ? [] : [t("approvals.until", { when: moment(until) })]),
        ].join(" · ")}
      </Text>
      {isInList && run.note !== "" && <Text size="sm">{run.note}</Text>}
      {isInList && (
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
          {t("approvals.to_run")}
        </Anchor>
      )}
    </Stack>
  );
}

function Figures({ run }: { run: RunDetail }) {
  const measured = measuredOf(latestOf(run, "evaluate"));
  return measured === null ? null : (
    <div>
      <Metrics measured={measured} />
    </div>
  );
}

function Tests({ run }: { run: RunDetail }) {
  const { t } = useTranslation("pipelines");
  return (
    <Stack gap="sm">
      {TESTS.map((kind) => {
        const step = latestOf(run, kind);
        // a smoke test that has an output was passed: it fails otherwise
        const verdict = verdictOf(step) ?? (step?.state === "done" ? PASSED : null);
        return (
          verdict !== null && <VerdictWords key={kind} verdict={verdict} of={t(`steps.${kind}`)} />
        );
      })}
    </Stack>
  );
}

const PASSED = { passed: true, reasons: [] };

function Answers({ run }: { run: RunDetail }) {
  const { t } = useTranslation("pipelines");
  const me = useQuery(sessionQuery).data?.user?.email;
  const own = run.decisions.find(({ by }) => by === me);
  if (own !== undefined)
    return (
      <Text size="sm" role="status">
        {t(`approvals.${afterwards(run, own.approves)}`)}
      </Text>
    );
  const of = run.version?.name ?? t(`tasks.${run.pipeline}`);
  return (
    <Group gap="xs">
      <Reasoned
        words={t("approvals.approve")}
        of={of}
        says={t("approvals.approve_says")}
        reason={t("approvals.note")}
        icon={<IconCheck size={18} aria-hidden />}
        variant="filled"
        act={(reason) => decide(run, true, reason)}
      />
      <Reasoned
        words={t("approvals.reject")}
        of={of}
        says={t("approvals.reject_says")}
        reason={t("deeds.reason")}
        isRequired
        icon={<IconX size={18} aria-hidden />}
        color="red"
        variant="light"
        act={(reason) => decide(run, false, reason)}
      />
    </Group>
  );
}
