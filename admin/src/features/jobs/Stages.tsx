/** How far every stage has come. */

import { Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Answer } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";

const FRESH = 5_000; // milliseconds: while photos come in, one watches

const jobs = {
  queryKey: ["jobs"],
  queryFn: () => unwrap(api.GET("/api/v1/jobs", { params: { query: { all: true } } })),
  refetchInterval: FRESH,
};

export function Stages() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(jobs);
  return (
    <Section title={t("jobs.stages")}>
      <Answer asked={asked}>{({ stages }) => <Rows stages={stages} />}</Answer>
    </Section>
  );
}

function Rows({ stages }: { stages: Schemas["StageCounts"][] }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Columns
      label={t("jobs.stages")}
      items={stages}
      keyOf={({ stage }) => stage}
      columns={[
        { head: t("jobs.stage"), cell: ({ stage }) => t(`stages.${stage}`), isTitle: true },
        { head: t("jobs.progress"), cell: (stage) => <Share of={stage} /> },
        {
          head: t("jobs.waiting"),
          cell: ({ waiting, ready }) => count(waiting + ready),
          isNumber: true,
        },
        { head: t("jobs.running"), cell: ({ running }) => count(running), isNumber: true },
        {
          head: t("jobs.done"),
          cell: ({ done, skipped }) => count(done + skipped),
          isNumber: true,
        },
        {
          head: t("jobs.failed"),
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
  const { t } = useTranslation(["manage", "common"]);
  const left = stage.waiting + stage.ready + stage.running;
  const ended = stage.done + stage.skipped + stage.failed;
  const share = (100 * ended) / Math.max(1, left + ended);
  const name = t(`stages.${stage.stage}`);
  return <Progress value={share} aria-label={`${name}: ${share.toFixed(0)} %`} miw={120} />;
}
