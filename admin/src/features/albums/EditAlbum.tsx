/** What its managers say about an album, and what is its owner's to say. */

import { Button, Group, Modal, Select, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  allAlbumsQuery,
  editAlbum,
  type AlbumChanges,
  type AlbumDetail,
} from "../../shared/albums/albums.ts";
import { ask } from "../../shared/dialogs.tsx";
import { Refused } from "../../shared/Refused.tsx";
import { pathOf, possibleParents } from "./tree.ts";

const BY_TIME = ["newest", "oldest"] as const;
const BY_ANY = [...BY_TIME, "manual"] as const;

export async function askForChanges(album: AlbumDetail): Promise<void> {
  await ask((answer) => (
    <EditAlbum
      album={album}
      onClose={() => {
        answer(undefined);
      }}
    />
  ));
}

function EditAlbum({ album, onClose }: { album: AlbumDetail; onClose: () => void }) {
  const { t } = useTranslation(["albums", "common"]);
  const [title, setTitle] = useState(album.title);
  const [description, setDescription] = useState(album.description);
  const [order, setOrder] = useState(album.order);
  const [parent, setParent] = useState(album.parent);
  const [allowsComments, setAllowsComments] = useState(album.allows_comments);
  const isOwn = album.role === "owner";
  const save = useMutation({
    mutationFn: () => {
      const changes: AlbumChanges = { title: title.trim(), description, order };
      const owned = { parent, allows_comments: allowsComments };
      return editAlbum(album.id, isOwn ? { ...changes, ...owned } : changes);
    },
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t("edit.title")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t("edit.album_title")}
            value={title}
            required
            maxLength={200}
            autoComplete="off"
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
          <Textarea
            label={t("edit.description")}
            value={description}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={10}
            onChange={(event) => {
              setDescription(event.currentTarget.value);
            }}
          />
          <Select
            label={t("edit.order")}
            value={order}
            onChange={(chosen) => {
              if (chosen !== null) setOrder(chosen);
            }}
            data={(album.is_smart ? BY_TIME : BY_ANY).map((value) => ({
              value,
              label: t(`edit.order_${value}`),
            }))}
            allowDeselect={false}
          />
          {isOwn && <Parent album={album} value={parent} onChange={setParent} />}
          {isOwn && (
            <Switch
              label={t("edit.allows_comments")}
              checked={allowsComments}
              onChange={(event) => {
                setAllowsComments(event.currentTarget.checked);
              }}
            />
          )}
          <Refused error={save.error} />
          <Group justify="end">
            <Button type="submit" disabled={title.trim() === ""} loading={save.isPending}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Parent(props: {
  album: AlbumDetail;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { album, value, onChange } = props;
  const { t } = useTranslation("albums");
  const { data = [] } = useQuery(allAlbumsQuery({ shared: false }));
  const choices = possibleParents(data, album)
    .map((other) => ({ value: other.id, label: pathOf(data, other) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Select
      label={t("edit.parent")}
      placeholder={t("edit.no_parent")}
      value={value}
      onChange={onChange}
      data={choices}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("edit.no_parent") }}
      nothingFoundMessage={t("picker.none_found")}
    />
  );
}
