/** How far every stage has come. */

import { Progress, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { count } from "../amounts.ts";
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
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" aria-label={t("steps.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("steps.stage")}</Table.Th>
            <Table.Th>{t("steps.progress")}</Table.Th>
            <Table.Th ta="right">{t("steps.waiting")}</Table.Th>
            <Table.Th ta="right">{t("steps.running")}</Table.Th>
            <Table.Th ta="right">{t("steps.done")}</Table.Th>
            <Table.Th ta="right">{t("steps.failed")}</Table.Th>
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
  const { t } = useTranslation("processing");
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
