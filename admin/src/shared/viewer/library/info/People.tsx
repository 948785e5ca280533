/** Whose faces are in the photo; whoever has no name yet is named here. */

import { ActionIcon, Autocomplete, Avatar, Button, Checkbox, Group, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../../../app/api.ts";
import { edit } from "../../../photos/library.ts";
import { tellRefusal } from "../../../refusals.ts";
import type { LibraryPhoto } from "../source.tsx";
import {
  confirmFace,
  eraseFace,
  ignoreFace,
  nameFace,
  rejectFace,
  unignoreFace,
} from "./facing.ts";
import classes from "./info.module.css";
import { Leading } from "./Leading.tsx";
import { Section } from "./Section.tsx";

const namesQuery = queryOptions({
  queryKey: ["people", "names"],
  queryFn: async () => {
    const query = { limit: 200, fields: "id,name" };
    const { items } = await unwrap(api.GET("/api/v1/people", { params: { query } }));
    return items.filter(({ name }) => name !== "").map(({ id, name }) => ({ id, name }));
  },
});

function ignoredQuery(photo: string) {
  const query = { asset: photo, ignored: true };
  return queryOptions({
    queryKey: ["people", "ignored", photo],
    queryFn: () => unwrap(api.GET("/api/v1/faces", { params: { query } })),
  });
}

export function People({ photo, isReadOnly }: { photo: LibraryPhoto; isReadOnly: boolean }) {
  const { t } = useTranslation("info");
  const ignored = useQuery(ignoredQuery(photo.id)).data?.items ?? [];
  const change = useMutation({
    mutationFn: (act: () => Promise<void>) => act(),
    onError: tellRefusal,
  });
  if (photo.faces.length === 0 && ignored.length === 0) return null;
  return (
    <Section title={t("people.title")}>
      <ul className={classes.plain}>
        {photo.faces.map((face) => (
          <li key={face.id}>
            <FaceRow face={face} isReadOnly={isReadOnly} onAct={change.mutate} />
          </li>
        ))}
      </ul>
      {ignored.length > 0 && (
        <details>
          <summary className={classes.summary}>
            {t("people.ignored_faces", { count: ignored.length })}
          </summary>
          {ignored.map((face) => (
            <Group key={face.id} justify="space-between" mt="xs">
              <Avatar src={face.crop_url} alt="" size={40} />
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  change.mutate(() => unignoreFace(face));
                }}
              >
                {t("people.unignore")}
              </Button>
            </Group>
          ))}
        </details>
      )}
      {!isReadOnly && (photo.faces.length > 1 || photo.allows_same_person) && (
        <Checkbox
          size="xs"
          label={t("people.same")}
          checked={photo.allows_same_person}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change.mutate(() => edit([photo.id], { allows_same_person: checked }));
          }}
        />
      )}
    </Section>
  );
}

interface FaceRowProps {
  face: Schemas["Face"];
  isReadOnly: boolean;
  onAct: (act: () => Promise<void>) => void;
}

function FaceRow({ face, isReadOnly, onAct }: FaceRowProps) {
  const { t } = useTranslation("info");
  const name = face.person?.name ?? "";
  return (
    <Group gap="sm" wrap="nowrap" py={4}>
      <Avatar src={face.crop_url} alt="" size={40} />
      <div style={{ flex: 1, minWidth: 0 }}>
        {face.person !== null && name !== "" ? (
          <Leading to={`/people/${face.person.id}`}>{name}</Leading>
        ) : isReadOnly ? (
          t("people.nameless")
        ) : (
          <NameField
            key={face.person?.id ?? face.id}
            onName={(given, people) => {
              onAct(() => nameFace(face, given, people));
            }}
          />
        )}
      </div>
      {!isReadOnly && <FaceMenu face={face} onAct={onAct} />}
    </Group>
  );
}

function NameField(props: {
  onName: (name: string, people: readonly { id: string; name: string }[]) => void;
}) {
  const { t } = useTranslation("info");
  const people = useQuery(namesQuery).data ?? [];
  const [typed, setTyped] = useState("");
  const finish = (name: string) => {
    if (name.trim() === "") return;
    setTyped("");
    props.onName(name.trim(), people);
  };
  return (
    <Autocomplete
      aria-label={t("people.who")}
      placeholder={t("people.who")}
      size="sm"
      maxLength={100}
      limit={8}
      data={[...new Set(people.map(({ name }) => name))]}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={finish}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        // an option that the arrows lead to submits itself
        if (event.currentTarget.getAttribute("aria-activedescendant") === null) finish(typed);
      }}
    />
  );
}

function FaceMenu({ face, onAct }: Omit<FaceRowProps, "isReadOnly">) {
  const { t } = useTranslation("info");
  const { person } = face;
  const isNamed = person !== null && person.name !== "";
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("people.more", { name: isNamed ? person.name : t("people.nameless") })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {person !== null && isNamed && !face.is_confirmed && (
          <Menu.Item
            onClick={() => {
              onAct(() => confirmFace(face, person));
            }}
          >
            {t("people.confirm")}
          </Menu.Item>
        )}
        {person !== null && (
          <Menu.Item
            onClick={() => {
              onAct(() => rejectFace(face, person.id));
            }}
          >
            {t("people.reject")}
          </Menu.Item>
        )}
        <Menu.Item
          onClick={() => {
            onAct(() => (face.is_drawn ? eraseFace(face) : ignoreFace(face)));
          }}
        >
          {t(face.is_drawn ? "people.erase" : "people.ignore")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
