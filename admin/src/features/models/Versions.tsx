/** Of which versions the results of each stage are, and bringing old ones up to date. */

import { Button, Code, Stack, Text } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count, howLong } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Answer } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Section } from "../../shared/Section.tsx";
import { Sure } from "../../shared/Sure.tsx";

type Report = Schemas["StageReport"];

const stages = queryOptions({
  queryKey: ["models", "stages"],
  queryFn: () => unwrap(api.GET("/api/v1/models/stages")),
  // the whole ledger is counted for it
  refetchInterval: ({ state }) =>
    state.data?.stages.some(({ backfill }) => backfill !== null) === true ? 15_000 : false,
});

export function Versions() {
  const { t } = useTranslation(["manage", "common", "processing"]);
  const asked = useQuery(stages);
  const [chosen, setChosen] = useState<Report | null>(null);
  return (
    <Section title={t("models.versions")} help={t("models.versions_help")}>
      <Answer asked={asked}>
        {(told) => (
          <Columns
            label={t("models.versions")}
            items={told.stages}
            keyOf={({ stage }) => stage}
            columns={[
              {
                head: t("processing:steps.stage"),
                cell: ({ stage }) => t(`processing:stages.${stage}`),
                isTitle: true,
              },
              { head: t("models.in_use"), cell: (stage) => <InUse stage={stage} /> },
              { head: t("models.results"), cell: (stage) => <Results stage={stage} /> },
              {
                head: t("models.outdated"),
                cell: ({ outdated }) => count(outdated),
                isNumber: true,
              },
              {
                head: t("common:act"),
                cell: (stage) => (
                  <Renewal
                    stage={stage}
                    onBegin={() => {
                      setChosen(stage);
                    }}
                  />
                ),
              },
            ]}
          />
        )}
      </Answer>
      {chosen !== null && (
        <Begin
          stage={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Section>
  );
}

function InUse({ stage: { current } }: { stage: Report }) {
  const { t } = useTranslation(["manage", "common", "processing"]);
  if (current !== null) return <Code>{current}</Code>;
  return (
    <Text size="sm" c="dimmed">
      {t("models.unknown")}
    </Text>
  );
}

function Results({ stage }: { stage: Report }) {
  const { t } = useTranslation(["manage", "common", "processing"]);
  return (
    <Stack gap={0}>
      {stage.versions.map(({ version, photos }) => (
        <Text key={version} size="xs">
          {t("models.of_version", { version, count: photos, photos: count(photos) })}
        </Text>
      ))}
    </Stack>
  );
}

function Renewal({ stage, onBegin }: { stage: Report; onBegin: () => void }) {
  const { t } = useTranslation(["manage", "common", "processing"]);
  const name = t(`processing:stages.${stage.stage}`);
  if (stage.backfill !== null) return <Running backfill={stage.backfill} name={name} />;
  if (stage.outdated === 0) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={t("models.renew_which", { name })}
      onClick={onBegin}
    >
      {t("models.renew")}
    </Button>
  );
}

function Begin({ stage, onClose }: { stage: Report; onClose: () => void }) {
  const { t } = useTranslation(["manage", "common", "processing"]);
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/models/backfills", { body: { stage: stage.stage } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["models"] });
      onClose();
    },
    onError: tellRefusal,
  });
  const photos = t("models.photos", { count: stage.outdated, photos: count(stage.outdated) });
  return (
    <Sure
      title={t("models.renew_which", { name: t(`processing:stages.${stage.stage}`) })}
      says={
        stage.seconds === null
          ? t("models.not_measured", { photos })
          : t("models.estimate", { photos, time: howLong(stage.seconds) })
      }
      act={t("models.renew")}
      isBusy={begin.isPending}
      onSure={() => {
        begin.mutate();
      }}
      onClose={onClose}
    />
  );
}

function Running({ backfill, name }: { backfill: Schemas["Backfill"]; name: string }) {
  const { t } = useTranslation(["manage", "common", "processing"]);
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE("/api/v1/models/backfills/{backfill_id}", {
          params: { path: { backfill_id: backfill.id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["models"] }),
    onError: tellRefusal,
  });
  return (
    <Stack gap={2} align="start">
      <Text size="xs">{t("models.taken", { photos: count(backfill.taken) })}</Text>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={cancel.isPending}
        aria-label={t("models.stop_which", { name })}
        onClick={() => {
          cancel.mutate();
        }}
      >
        {t("models.stop")}
      </Button>
    </Stack>
  );
}
