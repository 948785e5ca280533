import { Badge, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, count, moment } from "../../shared/amounts.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Section } from "../../shared/Section.tsx";
import { Sure } from "../../shared/Sure.tsx";
import { Findings } from "./Findings.tsx";

type Check = Schemas["StorageCheck"];

const AT_WORK: readonly Check["state"][] = ["objects", "photos", "repairing"];
const SHOWN = 10;

const checks = {
  queryKey: ["storage", "checks"],
  queryFn: () =>
    unwrap(api.GET("/api/v1/operations/storage-checks", { params: { query: { limit: SHOWN } } })),
  refetchInterval: 5_000,
};

/** Whether the store holds what the album says, and nothing else; and mending it. */
export default function StoragePage() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(checks);
  return (
    <Page title={t("common:places.storage")} actions={<Begin checks={asked.data?.items ?? []} />}>
      <Text size="sm" c="dimmed">
        {t("storage.help")}
      </Text>
      <Answer asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t("storage.none")}</Nothing>
          ) : (
            <Stack>
              {items.map((check, index) => (
                <OneCheck key={check.id} check={check} isLatest={index === 0} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Page>
  );
}

function useCheckChange(change: () => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["storage"] }),
    onError: tellRefusal,
  });
}

function Begin({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation(["manage", "common"]);
  const begin = useCheckChange(() => unwrap(api.POST("/api/v1/operations/storage-checks")));
  return (
    <Button
      loading={begin.isPending}
      disabled={checks.some(({ state }) => AT_WORK.includes(state))}
      onClick={() => {
        begin.mutate();
      }}
    >
      {t("storage.begin")}
    </Button>
  );
}

function OneCheck({ check, isLatest }: { check: Check; isLatest: boolean }) {
  const { t } = useTranslation(["manage", "common"]);
  const found = check.orphans + check.missing_derived + check.missing_originals;
  return (
    <Section
      title={t("storage.check_of", { at: moment(check.begun_at) })}
      help={t("storage.begun_by", { who: check.begun_by })}
      actions={<Acts check={check} isLatest={isLatest} />}
    >
      <Group gap="xs">
        <Badge variant="light" color={AT_WORK.includes(check.state) ? "blue" : "gray"}>
          {t(`storage.states.${check.state}`)}
        </Badge>
        <Text size="sm">
          {t("storage.seen", {
            objects: count(check.objects_seen),
            amount: bytes(check.bytes_seen),
            photos: count(check.photos_seen),
          })}
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Counted
          label={t("storage.orphans")}
          value={check.orphans}
          beside={bytes(check.orphan_bytes)}
        />
        <Counted label={t("storage.missing_derived")} value={check.missing_derived} />
        <Counted label={t("storage.missing_originals")} value={check.missing_originals} />
      </SimpleGrid>
      {check.missing_originals > 0 && (
        <Text size="sm" c="red">
          {t("storage.from_backup")}
        </Text>
      )}
      {found > 0 && isLatest && <Findings check={check} />}
    </Section>
  );
}

function Counted(props: { label: string; value: number; beside?: string }) {
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed">
        {props.label}
      </Text>
      <Text fw={600}>
        {count(props.value)}
        {props.value > 0 && props.beside !== undefined && ` (${props.beside})`}
      </Text>
    </Stack>
  );
}

function Acts({ check, isLatest }: { check: Check; isLatest: boolean }) {
  const { t } = useTranslation(["manage", "common"]);
  const [isAsked, setAsked] = useState(false);
  const path = { params: { path: { check_id: check.id } } };
  const stop = useCheckChange(() =>
    unwrap(api.DELETE("/api/v1/operations/storage-checks/{check_id}", path)),
  );
  const repair = useCheckChange(() =>
    unwrap(api.POST("/api/v1/operations/storage-checks/{check_id}/repair", path)),
  );
  if (AT_WORK.includes(check.state)) {
    return (
      <Button
        size="xs"
        variant="default"
        loading={stop.isPending}
        onClick={() => {
          stop.mutate();
        }}
      >
        {t("storage.stop")}
      </Button>
    );
  }
  if (!isLatest || check.state !== "complete") return null;
  if (check.orphans + check.missing_derived === 0) return null;
  return (
    <>
      <Button
        size="xs"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t("storage.repair")}
      </Button>
      {isAsked && (
        <Sure
          title={t("storage.repair")}
          says={t("storage.repair_says", {
            orphans: count(check.orphans),
            derived: count(check.missing_derived),
          })}
          act={t("storage.repair")}
          isBusy={repair.isPending}
          onSure={() => {
            repair.mutate(undefined, {
              onSettled: () => {
                setAsked(false);
              },
            });
          }}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
