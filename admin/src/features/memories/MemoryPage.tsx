/** One memory: its name, what is to become of it, and its photos. */

import { Anchor, Group, Stack, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { span } from "../../shared/amounts.ts";
import { Answer, Nothing } from "../../shared/Page.tsx";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { tileOf } from "../../shared/photos/photo.ts";
import { PhotoList } from "../../shared/photos/PhotoList.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { change, memoryQuery, titleOf, type MemoryDetail } from "./memories.ts";
import { MemoryActions } from "./MemoryActions.tsx";

const route = getRouteApi("/memories/$memoryId");
const LONGEST = 100;

export default function MemoryPage() {
  const { memoryId } = route.useParams();
  return (
    <Answer asked={useQuery(memoryQuery(memoryId))}>
      {(memory) => <Shown key={memory.id} memory={memory} />}
    </Answer>
  );
}

function Shown({ memory }: { memory: MemoryDetail }) {
  const { t } = useTranslation("memories");
  const actions = useLibraryActions();
  useSeen(memory);
  const photos = useMemo(() => memory.photos.map(tileOf), [memory.photos]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="start">
        <div>
          <Anchor size="sm" renderRoot={(props) => <Link to="/memories" {...props} />}>
            {t("title")}
          </Anchor>
          <VisuallyHidden component="h1">{titleOf(memory)}</VisuallyHidden>
          <Name key={titleOf(memory)} memory={memory} />
          <Text size="sm" c="dimmed">
            {span(memory.first_day, memory.last_day)} ·{" "}
            {t("photos", { count: memory.photos.length })}
          </Text>
        </div>
        <MemoryActions memory={memory} />
      </Group>
      {photos.length === 0 ? (
        <Nothing>{t("no_photos")}</Nothing>
      ) : (
        <PhotoList photos={photos} source={librarySource} actions={actions} byDay />
      )}
    </Stack>
  );
}

function Name({ memory }: { memory: MemoryDetail }) {
  const { t } = useTranslation("memories");
  const [name, setName] = useState(titleOf(memory));
  const rename = () => {
    const wanted = name.trim();
    if (wanted === titleOf(memory)) return;
    change(memory.id, { name: wanted }).catch((error: unknown) => {
      setName(titleOf(memory));
      tellRefusal(error);
    });
  };
  return (
    <TextInput
      variant="unstyled"
      value={name}
      maxLength={LONGEST}
      aria-label={t("name")}
      title={t("name")}
      styles={{
        input: {
          width: `${String(Math.max(12, 2 * name.length))}ch`,
          maxWidth: "100%",
          fontFamily: "var(--mantine-font-family-headings)",
          fontSize: "1.625rem",
        },
      }}
      onChange={(event) => {
        setName(event.currentTarget.value);
      }}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setName(titleOf(memory));
      }}
    />
  );
}

/** It is new no more. */
function useSeen({ id, seen_at }: MemoryDetail): void {
  const isNew = seen_at === null;
  useEffect(() => {
    if (isNew) change(id, { is_seen: true }).catch(tellRefusal);
  }, [id, isNew]);
}
