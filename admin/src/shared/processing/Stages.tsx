/** How far every stage has come. */

import { Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { count } from "../amounts.ts";
import { Columns } from "../Columns.tsx";
import { Answer } from "../Page.tsx";
import { Section } from "../Section.tsx";
import { jobsQuery, type Whose } from "./jobs.ts";

const FRESH = 5_000; // milliseconds: while photos come in, one watches

export function Stages({ whose }: { whose: Whose }) {
  const { t } = useTranslation("processing");
  const asked = useQuery({ ...jobsQuery(whose), refetchInterval: FRESH });
  return (
    <Section title={t("steps.title")}>
      <Answer asked={asked}>{({ stages }) => <Rows stages={stages} />}</Answer>
    </Section>
  );
}

function Rows({ stages }: { stages: Schemas["StageCounts"][] }) {
  const { t } = useTranslation("processing");
  return (
    <Columns
      label={t("steps.title")}
      items={stages}
      keyOf={({ stage }) => stage}
      columns={[
        { head: t("steps.stage"), cell: ({ stage }) => t(`stages.${stage}`), isTitle: true },
        { head: t("steps.progress"), cell: (stage) => <Share of={stage} /> },
        {
          head: t("steps.waiting"),
          cell: ({ waiting, ready }) => count(waiting + ready),
          isNumber: true,
        },
        { head: t("steps.running"), cell: ({ running }) => count(running), isNumber: true },
        {
          head: t("steps.done"),
          cell: ({ done, skipped }) => count(done + skipped),
          isNumber: true,
        },
        {
          head: t("steps.failed"),
          cell: ({ failed }) => (
            <Text span size="sm" {...(failed > 0 ? { c: "red" } : {})}>
              {count(failed)}
            </Text>
          ),
          isNumber: true,
        },
      ]}
    />
  );
}

function Share({ of: stage }: { of: Schemas["StageCounts"] }) {
  const { t } = useTranslation("processing");
  const left = stage.waiting + stage.ready + stage.running;
  const ended = stage.done + stage.skipped + stage.failed;
  const share = (100 * ended) / Math.max(1, left + ended);
  const name = t(`stages.${stage.stage}`);
  return <Progress value={share} aria-label={`${name}: ${share.toFixed(0)} %`} miw={120} />;
}
