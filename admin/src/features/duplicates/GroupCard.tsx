/** One group: what is ticked stays, the rest goes into the trash. */

import { Button, Card, Group, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { bytes, longDay } from "../../shared/amounts.ts";
import { useOpenPhoto } from "../../shared/photos/opening.ts";
import { tileOf } from "../../shared/photos/photo.ts";
import { sequenceOf } from "../../shared/photos/sequence.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { offerUndo } from "../../shared/undo.tsx";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { useAspects } from "./aspects.ts";
import { Choice } from "./Choice.tsx";
import { compare } from "./comparison.ts";
import classes from "./duplicates.module.css";
import { dismiss, resolve, takeBack, type Group as LookalikeGroup } from "./duplicates.ts";

const Viewer = lazy(() => import("../../shared/viewer/Viewer.tsx"));

export function GroupCard(props: {
  group: LookalikeGroup;
  onSettled: (id: string) => void;
  /** The focus goes to the group above or below. */
  onLeave: (id: string, by: 1 | -1) => void;
}) {
  const { group, onSettled, onLeave } = props;
  const { t } = useTranslation(["duplicates", "common"]);
  const { id, kind, keeper_id: keeper } = group;
  const photos = useMemo(() => keeperFirst(group), [group]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set([keeper]));
  const facts = compare(photos, useAspects());
  const leaving = photos.filter((photo) => !kept.has(photo.id));
  const freed = leaving.reduce((sum, photo) => sum + photo.size, 0);
  const { settle, isPending } = useSettling(id, onSettled);
  const day = longDay(photos[0]?.captured_local_date ?? group.captured_at.slice(0, 10));
  const isBurst = kind === "burst";
  const title = t(isBurst ? "burst_of" : "copies_of", { count: photos.length });

  const onKeyDown = (event: React.KeyboardEvent<HTMLFormElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>("input[type=checkbox]")];
    const here = boxes.indexOf(event.target as HTMLElement);
    if (here < 0) return;
    const acts: Partial<Record<string, () => void>> = {
      ArrowLeft: () => boxes[here - 1]?.focus(),
      ArrowRight: () => boxes[here + 1]?.focus(),
      ArrowUp: () => {
        onLeave(id, -1);
      },
      ArrowDown: () => {
        onLeave(id, 1);
      },
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <Card withBorder data-group={id}>
      <form
        aria-label={`${title}, ${day}`}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          if (kept.size > 0) settle([...kept]);
        }}
      >
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {day}
          </Text>
        </Group>
        <Text size="sm" mb="sm">
          {t("suggested", {
            why:
              group.reasons.map((reason) => t(`reasons.${reason}`)).join(" · ") ||
              t("reasons.first"),
          })}
        </Text>
        <ul className={classes.choices}>
          {photos.map((photo, index) => (
            <Choice
              key={photo.id}
              photo={photo}
              facts={facts[index] ?? []}
              isKept={kept.has(photo.id)}
              onKeep={(isKept) => {
                setKept((before) => {
                  const after = new Set(before);
                  if (isKept) after.add(photo.id);
                  else after.delete(photo.id);
                  return after;
                });
              }}
            />
          ))}
        </ul>
        <Group mt="md">
          <Button type="submit" disabled={kept.size === 0} loading={isPending}>
            {leaving.length === 0
              ? t("keep_all")
              : t("to_trash", { count: leaving.length, size: bytes(freed) })}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            disabled={isPending}
            onClick={() => {
              settle(undefined);
            }}
          >
            {t(isBurst ? "dismiss_burst" : "dismiss_copies")}
          </Button>
        </Group>
      </form>
      <Closer group={group} />
    </Card>
  );
}

/** A photo of the group, large, and its neighbours in it. */
function Closer({ group }: { group: LookalikeGroup }) {
  const { photo, show } = useOpenPhoto();
  const sequence = useMemo(() => sequenceOf(keeperFirst(group).map(tileOf)), [group]);
  if (photo === undefined || sequence.indexOf(photo) < 0) return null;
  return (
    <Suspense>
      <Viewer id={photo} sequence={sequence} source={librarySource} onShow={show} />
    </Suspense>
  );
}

/** Keeps what is named; undefined: they are no look-alikes. */
function useSettling(id: string, onSettled: (id: string) => void) {
  const { t } = useTranslation(["duplicates", "common"]);
  const { mutate, isPending } = useMutation({
    mutationFn: async (keep: readonly string[] | undefined) => {
      if (keep !== undefined) return resolve(id, keep);
      await dismiss(id);
      return undefined;
    },
    onMutate: () => {
      onSettled(id);
    },
    onSuccess: (resolved) => {
      if (resolved === undefined || resolved.trashed.length === 0) return;
      offerUndo(t("trashed", { count: resolved.trashed.length }), t("common:undo"), () =>
        takeBack(resolved.id),
      );
    },
    onError: tellRefusal,
  });
  return { settle: mutate, isPending };
}

function keeperFirst({ photos, keeper_id: keeper }: LookalikeGroup) {
  return photos.toSorted((one, other) => Number(other.id === keeper) - Number(one.id === keeper));
}
