import { Button, Code, Group, Progress, Stack, Table, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count, moment } from "../../shared/amounts.ts";
import { List, listOf } from "../../shared/List.tsx";
import { Answer, Page } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";

const EVERYBODY = { all: true };
const FRESH = 5_000; // milliseconds: while photos come in, one watches

const jobs = {
  queryKey: ["jobs"],
  queryFn: () => unwrap(api.GET("/api/v1/jobs", { params: { query: EVERYBODY } })),
  refetchInterval: FRESH,
};

const failures = listOf<Schemas["Failure"]>(["jobs", "failures"], (at) =>
  unwrap(api.GET("/api/v1/jobs/failures", { params: { query: { ...EVERYBODY, ...at } } })),
);

export default function JobsPage() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(jobs);
  return (
    <Page title={t("common:places.jobs")}>
      <Answer asked={asked}>{({ stages }) => <Stages stages={stages} />}</Answer>
      <Failures />
    </Page>
  );
}

function Stages({ stages }: { stages: Schemas["StageCounts"][] }) {
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

function Failures() {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ["jobs"] });
  const replay = useMutation({
    mutationFn: (id: number) =>
      unwrap(
        api.POST("/api/v1/jobs/failures/{stage_run_id}/replay", {
          params: { path: { stage_run_id: id }, query: EVERYBODY },
        }),
      ),
    onSuccess: again,
    onError: tellRefusal,
  });
  const replayAll = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/jobs/failures/replay", { params: { query: EVERYBODY } })),
    onSuccess: again,
    onError: tellRefusal,
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t("jobs.failures")}
        </Title>
        <Button
          variant="light"
          loading={replayAll.isPending}
          onClick={() => {
            replayAll.mutate();
          }}
        >
          {t("jobs.replay_all")}
        </Button>
      </Group>
      <List
        query={failures}
        label={t("jobs.failures")}
        empty={t("jobs.no_failures")}
        keyOf={(failure) => failure.id}
        columns={[
          { head: t("jobs.photo"), cell: (failure) => failure.filename },
          { head: t("jobs.stage"), cell: (failure) => t(`stages.${failure.stage}`) },
          {
            head: t("jobs.reason"),
            cell: (failure) => (
              <>
                <Code>{failure.error.code}</Code> {failure.error.detail}
              </>
            ),
          },
          {
            head: t("jobs.at"),
            cell: ({ finished_at }) => (finished_at == null ? "—" : moment(finished_at)),
          },
          {
            head: t("common:act"),
            cell: (failure) => (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  replay.mutate(failure.id);
                }}
              >
                {t("common:again")}
              </Button>
            ),
          },
        ]}
      />
    </Stack>
  );
}
