/** The sidecars of a photo, and what was understood of them. */

import { ActionIcon, Button, FileButton, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../../app/api.ts";
import { confirm } from "../../../dialogs.tsx";
import { tellRefusal } from "../../../refusals.ts";
import classes from "./info.module.css";
import { Section } from "./Section.tsx";
import { addSidecar, removeSidecar, sidecarsQuery } from "./sidecars.ts";

export function Sidecars({ photoId, isReadOnly }: { photoId: string; isReadOnly: boolean }) {
  const { t } = useTranslation("info");
  const sidecars = useQuery(sidecarsQuery(photoId)).data?.items;
  const adding = useMutation({
    mutationFn: (file: File) => addSidecar(photoId, file),
    onSuccess: () => {
      notifications.show({ message: t("sidecars.added") });
    },
    onError: tellRefusal,
  });
  if (sidecars === undefined) return null;
  const add = (
    <FileButton
      accept=".xmp,.json"
      onChange={(file) => {
        if (file !== null) adding.mutate(file);
      }}
    >
      {(props) => (
        <Button {...props} size="compact-sm" variant="subtle" loading={adding.isPending}>
          {t("sidecars.add")}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Section title={t("sidecars.title")} action={isReadOnly ? undefined : add}>
      {sidecars.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("sidecars.none")}
        </Text>
      ) : (
        <ul className={classes.plain}>
          {sidecars.map((sidecar) => (
            <li key={sidecar.kind}>
              <SidecarRow photoId={photoId} sidecar={sidecar} isReadOnly={isReadOnly} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function SidecarRow(props: { photoId: string; sidecar: Schemas["Sidecar"]; isReadOnly: boolean }) {
  const { photoId, sidecar, isReadOnly } = props;
  const { t } = useTranslation("info");
  const facts = factsOf(sidecar.facts);
  const label = t("sidecars.remove", { name: sidecar.filename });
  const remove = async () => {
    const text = t("sidecars.remove_text");
    if (!(await confirm({ title: label, text, yes: t("sidecars.remove_yes") }))) return;
    await removeSidecar(photoId, sidecar.kind);
    notifications.show({ message: t("sidecars.removed") });
  };
  return (
    <Group wrap="nowrap" align="start" justify="space-between">
      <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <Text size="sm">{sidecar.filename}</Text>
        <Text size="sm" c="dimmed">
          {facts === "" ? t("sidecars.says_nothing") : facts}
        </Text>
      </div>
      {!isReadOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          onClick={() => {
            remove().catch(tellRefusal);
          }}
        >
          <IconX size={18} />
        </ActionIcon>
      )}
    </Group>
  );
}

function factsOf(facts: Schemas["SidecarFacts"]): string {
  const { title, caption, rating, captured_at, latitude, longitude, tags, people } = facts;
  const parts = [
    title,
    caption,
    rating === null || rating <= 0 ? "" : "★".repeat(rating),
    captured_at?.replace("T", " ") ?? "",
    latitude === null || longitude === null
      ? ""
      : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
    tags.join(", "),
    people.map(({ name }) => name).join(", "),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
