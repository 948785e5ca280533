/** Copies and bursts, side by side, to choose what stays. */

import { Alert, Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { NextPage } from "../../shared/NextPage.tsx";
import { confirm } from "../../shared/dialogs.tsx";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import {
  groupsQuery,
  resolveSuggested,
  takeBackBulk,
  type Bulk,
  type Group as LookalikeGroup,
} from "./duplicates.ts";
import { GroupCard } from "./GroupCard.tsx";

const route = getRouteApi("/duplicates");
const ALL = "all";

export default function DuplicatesPage() {
  const { t } = useTranslation(["duplicates", "common"]);
  const { kind } = route.useSearch();
  const navigate = useNavigate();
  const asked = useInfiniteQuery(useMemo(() => groupsQuery(kind), [kind]));
  const hasGroups = asked.data?.pages.some(({ items }) => items.length > 0) ?? false;
  return (
    <Page
      title={t("title")}
      actions={
        <SegmentedControl
          aria-label={t("kinds")}
          value={kind ?? ALL}
          onChange={(chosen) => {
            const search = chosen === "duplicate" || chosen === "burst" ? { kind: chosen } : {};
            void navigate({ to: "/duplicates", search });
          }}
          data={[
            { value: ALL, label: t("all") },
            { value: "duplicate", label: t("copies") },
            { value: "burst", label: t("bursts") },
          ]}
        />
      }
    >
      <Suggested hasGroups={hasGroups} mayResolve={kind !== "burst"} />
      <Answer asked={asked}>
        {({ pages }) => {
          const groups = pages.flatMap(({ items }) => items);
          if (groups.length === 0) return <Nothing>{t("empty")}</Nothing>;
          return (
            <>
              <Groups groups={groups} />
              <NextPage asked={asked} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** When a group is settled, the focus goes on to the next. */
function Groups({ groups }: { groups: readonly LookalikeGroup[] }) {
  const place = useRef<HTMLDivElement>(null);
  const goOn = (from: string) => {
    const index = groups.findIndex(({ id }) => id === from);
    const next = groups[index + 1] ?? groups[index - 1];
    focusGroup(place.current, next?.id);
  };
  const beside = (from: string, by: 1 | -1) => {
    focusGroup(place.current, groups[groups.findIndex(({ id }) => id === from) + by]?.id);
  };
  return (
    <Stack gap="lg" ref={place}>
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} onSettled={goOn} onLeave={beside} />
      ))}
    </Stack>
  );
}

function focusGroup(place: HTMLElement | null, id: string | undefined): void {
  if (id === undefined) return;
  place?.querySelector<HTMLElement>(`[data-group="${id}"] input[type=checkbox]`)?.focus();
}

/** All copies by one wish, and all of them back by one. */
function Suggested({ hasGroups, mayResolve }: { hasGroups: boolean; mayResolve: boolean }) {
  const { t } = useTranslation(["duplicates", "common"]);
  const [bulk, setBulk] = useState<Bulk>();
  const line = useRef<HTMLDivElement>(null);
  const resolving = useMutation({
    mutationFn: () => resolveSuggested(setBulk),
    onError: tellRefusal,
    onSettled: () => line.current?.focus(), // which says what came of it
  });
  const undoing = useMutation({
    mutationFn: takeBackBulk,
    onError: tellRefusal,
    onSuccess: () => {
      setBulk(undefined);
    },
  });
  const keepSuggested = async () => {
    const sure = await confirm({
      title: t("suggested_ask"),
      text: t("suggested_detail"),
      yes: t("suggested_yes"),
    });
    if (sure) resolving.mutate();
  };
  return (
    <>
      <div ref={line} tabIndex={-1} role="status">
        {bulk !== undefined && (
          <Alert>
            <Group justify="space-between">
              <Text size="sm">{t("trashed", { count: bulk.trashed })}</Text>
              <Button
                size="compact-sm"
                variant="subtle"
                loading={undoing.isPending}
                disabled={resolving.isPending}
                onClick={() => {
                  undoing.mutate(bulk);
                }}
              >
                {t("common:undo")}
              </Button>
            </Group>
          </Alert>
        )}
      </div>
      {hasGroups && (
        <Group justify="space-between">
          <Text size="sm" c="dimmed" maw="60ch">
            {t("detail")}
          </Text>
          {mayResolve && (
            <Button
              variant="light"
              loading={resolving.isPending}
              onClick={() => void keepSuggested()}
            >
              {t("suggested_yes")}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
