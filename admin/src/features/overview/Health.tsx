/** How every part of the installation is, and what to do about those that are not well. */

import { Badge, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, count, moment } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Answer } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";

const COLOURS = { ok: "green", warning: "yellow", broken: "red" } as const;
const WORST_FIRST = ["broken", "warning", "ok"];

const health = {
  queryKey: ["installation", "health"],
  queryFn: () => unwrap(api.GET("/api/v1/operations/health")),
  staleTime: 60_000,
};

export function Health() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(health);
  return (
    <Section
      title={t("health.title")}
      {...(asked.data === undefined
        ? {}
        : { help: t("health.checked", { at: moment(asked.data.checked_at) }) })}
      actions={
        <Button
          size="xs"
          variant="light"
          loading={asked.isFetching}
          onClick={() => void asked.refetch()}
        >
          {t("health.check")}
        </Button>
      }
    >
      <Answer asked={asked}>
        {(told) => (
          <Stack>
            <Disk disk={told.disk} />
            <Parts parts={told.parts} />
            <Workers workers={told.workers} />
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function Disk({ disk }: { disk: Schemas["Disk"] }) {
  const { t } = useTranslation(["manage", "common"]);
  const words = t("health.disk", {
    free: bytes(disk.free_bytes),
    total: bytes(disk.total_bytes),
  });
  const used = 100 - (100 * disk.free_bytes) / Math.max(1, disk.total_bytes);
  return (
    <Stack gap={4}>
      <Text size="sm">{words}</Text>
      <Progress value={used} color={used > 90 ? "red" : "ember"} aria-label={words} />
    </Stack>
  );
}

function Parts({ parts }: { parts: readonly Schemas["HealthPart"][] }) {
  const { t } = useTranslation(["manage", "common"]);
  const sorted = parts.toSorted(
    (one, other) => WORST_FIRST.indexOf(one.verdict) - WORST_FIRST.indexOf(other.verdict),
  );
  return (
    <Columns
      label={t("health.parts")}
      items={sorted}
      keyOf={({ part }) => part}
      columns={[
        { head: t("health.part"), cell: ({ part }) => part, isTitle: true },
        {
          head: t("health.state"),
          cell: ({ verdict }) => (
            <Badge color={COLOURS[verdict]} variant="light">
              {t(`health.verdicts.${verdict}`)}
            </Badge>
          ),
        },
        { head: t("health.detail"), cell: (part) => <Detail part={part} /> },
      ]}
    />
  );
}

function Detail({ part }: { part: Schemas["HealthPart"] }) {
  return (
    <>
      <Text size="sm" lang="en">
        {part.detail}
      </Text>
      {part.remedy !== "" && (
        <Text size="sm" c="dimmed" lang="en">
          {part.remedy}
        </Text>
      )}
    </>
  );
}

function Workers({ workers }: { workers: readonly Schemas["Worker"][] }) {
  const { t } = useTranslation(["manage", "common"]);
  if (workers.length === 0) return <Text size="sm">{t("health.no_workers")}</Text>;
  return (
    <Stack gap={4}>
      {workers.map((worker) => (
        <Group key={worker.name} gap="xs">
          <Badge variant="light">{worker.kind}</Badge>
          <Text size="sm">
            {t("health.worker", {
              name: worker.name,
              slots: count(worker.slots),
              since: moment(worker.up_since),
            })}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
