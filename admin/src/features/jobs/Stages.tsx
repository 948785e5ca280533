/** How far every stage has come. */

import { Progress, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count } from "../../shared/amounts.ts";
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
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" aria-label={t("jobs.stages")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("jobs.stage")}</Table.Th>
            <Table.Th>{t("jobs.progress")}</Table.Th>
            <Table.Th ta="right">{t("jobs.waiting")}</Table.Th>
            <Table.Th ta="right">{t("jobs.running")}</Table.Th>
            <Table.Th ta="right">{t("jobs.done")}</Table.Th>
            <Table.Th ta="right">{t("jobs.failed")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map((stage) => (
            <StageRow key={stage.stage} stage={stage} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function StageRow({ stage }: { stage: Schemas["StageCounts"] }) {
  const left = stage.waiting + stage.ready + stage.running;
  const ended = stage.done + stage.skipped + stage.failed;
  const share = (100 * ended) / Math.max(1, left + ended);
  const { t } = useTranslation(["manage", "common"]);
  const name = t(`stages.${stage.stage}`);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <Progress value={share} aria-label={`${name}: ${share.toFixed(0)} %`} miw={120} />
      </Table.Td>
      <Table.Td ta="right">{count(stage.waiting + stage.ready)}</Table.Td>
      <Table.Td ta="right">{count(stage.running)}</Table.Td>
      <Table.Td ta="right">{count(stage.done + stage.skipped)}</Table.Td>
      <Table.Td ta="right">
        <Text span size="sm" {...(stage.failed > 0 ? { c: "red" } : {})}>
          {count(stage.failed)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
