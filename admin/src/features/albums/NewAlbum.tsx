/** A title is all that a new album needs. */

import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { createAlbum, type AlbumDetail } from "../../shared/albums/albums.ts";
import { ask } from "../../shared/dialogs.tsx";

/** @param parent the album that it will lie in */
export function askForNewAlbum(parent?: string): Promise<AlbumDetail | undefined> {
  return ask<AlbumDetail>((answer) => <NewAlbum parent={parent} onMade={answer} />);
}

function NewAlbum(props: {
  parent: string | undefined;
  onMade: (album: AlbumDetail | undefined) => void;
}) {
  const { parent, onMade } = props;
  const { t } = useTranslation(["albums", "common"]);
  const [title, setTitle] = useState("");
  const [description, setDescription] = useState("");
  const make = useMutation({
    mutationFn: () =>
      createAlbum({
        title: title.trim(),
        description,
        ...(parent === undefined ? {} : { parent }),
      }),
    onSuccess: onMade,
  });
  return (
    <Modal
      opened
      onClose={() => {
        onMade(undefined);
      }}
      title={t("new.album")}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
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
            error={make.error?.message}
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
            onChange={(event) => {
              setDescription(event.currentTarget.value);
            }}
          />
          <Group justify="end">
            <Button type="submit" disabled={title.trim() === ""} loading={make.isPending}>
              {t("new.make")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
