/** Stages that have failed for good, with the reason, and trying them anew. */

import { Button, Code, Group, Stack, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { tellRefusal } from "../../shared/refusals.ts";

const EVERYBODY = { all: true };

const failures = listOf<Schemas["Failure"]>(["jobs", "failures"], (at) =>
  unwrap(api.GET("/api/v1/jobs/failures", { params: { query: { ...EVERYBODY, ...at } } })),
);

export function Failures() {
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
