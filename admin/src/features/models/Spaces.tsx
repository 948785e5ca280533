/** Embedding spaces: which is asked, which could be, and giving one up. */

import { Badge, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Answer } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Section } from "../../shared/Section.tsx";
import { Sure } from "../../shared/Sure.tsx";

type Space = Schemas["Space"];

const COLOURS = { building: "blue", current: "green", standby: "gray", retired: "red" } as const;

const spaces = {
  queryKey: ["models", "spaces"],
  queryFn: () => unwrap(api.GET("/api/v1/models/spaces")),
  refetchInterval: 15_000,
};

/** What an administrator does with spaces; each makes their list stale. */
function useSpaceChange<A>(change: (of: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["models"] }),
    onError: tellRefusal,
  });
}

export function Spaces() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(spaces);
  return (
    <Section title={t("spaces.title")} help={t("spaces.help")}>
      <Answer asked={asked}>
        {(told) => (
          <>
            <Columns
              label={t("spaces.title")}
              items={told.spaces}
              keyOf={({ id }) => id}
              columns={[
                { head: t("spaces.version"), cell: ({ version }) => version, isTitle: true },
                { head: t("spaces.kind"), cell: ({ kind }) => t(`spaces.kinds.${kind}`) },
                { head: t("users.state"), cell: (space) => <State space={space} /> },
                { head: t("common:act"), cell: (space) => <Acts space={space} /> },
              ]}
            />
            <Openable told={told} />
          </>
        )}
      </Answer>
    </Section>
  );
}

function State({ space }: { space: Space }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Stack gap={4} align="start">
      <Badge color={COLOURS[space.state]} variant="light">
        {t(`spaces.states.${space.state}`)}
      </Badge>
      {space.progress !== null && <Filled progress={space.progress} />}
    </Stack>
  );
}

function Acts({ space }: { space: Space }) {
  const { t } = useTranslation(["manage", "common"]);
  const [isRetiring, setRetiring] = useState(false);
  const path = { params: { path: { space_id: space.id } } };
  const switchTo = useSpaceChange(() =>
    unwrap(api.POST("/api/v1/models/spaces/{space_id}/switch", path)),
  );
  const retire = useSpaceChange(() => unwrap(api.DELETE("/api/v1/models/spaces/{space_id}", path)));
  return (
    <>
      <Group gap={4}>
        {space.state === "standby" && (
          <Button
            size="compact-sm"
            variant="light"
            loading={switchTo.isPending}
            aria-label={t("spaces.switch_which", { version: space.version })}
            onClick={() => {
              switchTo.mutate(undefined);
            }}
          >
            {t("spaces.switch")}
          </Button>
        )}
        {(space.state === "standby" || space.state === "building") && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t("spaces.retire_which", { version: space.version })}
            onClick={() => {
              setRetiring(true);
            }}
          >
            {t("spaces.retire")}
          </Button>
        )}
      </Group>
      {isRetiring && (
        <Sure
          title={t("spaces.retire_which", { version: space.version })}
          says={t("spaces.retire_says")}
          act={t("spaces.retire")}
          isBusy={retire.isPending}
          onSure={() => {
            retire.mutate(undefined, {
              onSettled: () => {
                setRetiring(false);
              },
            });
          }}
          onClose={() => {
            setRetiring(false);
          }}
        />
      )}
    </>
  );
}

function Filled({ progress }: { progress: Schemas["Progress"] }) {
  const { t } = useTranslation(["manage", "common"]);
  const words = t("spaces.filled", {
    filled: count(progress.filled),
    photos: count(progress.photos),
  });
  return (
    <>
      <Text size="xs">{words}</Text>
      <Progress
        w={140}
        value={(100 * progress.filled) / Math.max(1, progress.photos)}
        aria-label={words}
      />
    </>
  );
}

/** Versions that workers could fill and nobody has begun. */
function Openable({ told }: { told: Schemas["Spaces"] }) {
  const { t } = useTranslation(["manage", "common"]);
  const open = useSpaceChange(({ kind, version }: Schemas["Makeable"]) =>
    unwrap(
      api.POST("/api/v1/models/spaces", {
        body: { kind, version, switches_when_complete: false },
      }),
    ),
  );
  const begun = new Set(told.spaces.map(({ kind, version }) => `${kind} ${version}`));
  const left = told.makeable.filter(({ kind, version }) => !begun.has(`${kind} ${version}`));
  if (left.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm">{t("spaces.openable")}</Text>
      {left.map((one) => (
        <Group key={`${one.kind} ${one.version}`}>
          <Text size="sm">
            {t(`spaces.kinds.${one.kind}`)}: {one.version}
          </Text>
          <Button
            size="compact-sm"
            variant="light"
            loading={open.isPending}
            aria-label={t("spaces.open_which", { version: one.version })}
            onClick={() => {
              open.mutate(one);
            }}
          >
            {t("spaces.open")}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
