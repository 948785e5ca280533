/** Asks what an album is called: a new one, or one that is there. */

import { useMutation } from "@tanstack/react-query";
import i18n from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../ui/Button.tsx";
import { ask } from "../ui/dialogs.ts";
import { Box, Field } from "../ui/elements.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { editAlbum, makeAlbum, type AlbumDetail } from "./albums.ts";
import classes from "./collections.module.css";

/** Undefined: none was made. */
export function nameAlbum(): Promise<AlbumDetail | undefined> {
  return ask<AlbumDetail>(i18n.t("albums:new"), (answer) => <NewAlbum onMade={answer} />);
}

export async function renameAlbum(album: AlbumDetail): Promise<void> {
  await ask<true>(i18n.t("albums:edit"), (answer) => (
    <Rename
      album={album}
      onDone={() => {
        answer(true);
      }}
    />
  ));
}

function NewAlbum({ onMade }: { onMade: (album: AlbumDetail) => void }) {
  const { t } = useTranslation("albums");
  const [title, setTitle] = useState("");
  const making = useMutation({ mutationFn: () => makeAlbum(title.trim()), onSuccess: onMade });
  const make = () => {
    if (title.trim() !== "") making.mutate();
  };
  return (
    <Box className={classes.stack}>
      <Field
        isFocused
        label={t("album_title")}
        placeholder={t("album_title")}
        value={title}
        longest={200}
        onChange={setTitle}
        onSubmit={make}
      />
      <Refusal error={making.error} />
      <Button isBusy={making.isPending} isDisabled={title.trim() === ""} onPress={make}>
        {t("make_it")}
      </Button>
    </Box>
  );
}

function Rename({ album, onDone }: { album: AlbumDetail; onDone: () => void }) {
  const { t } = useTranslation(["albums", "common"]);
  const [title, setTitle] = useState(album.title);
  const [description, setDescription] = useState(album.description);
  const saving = useMutation({
    mutationFn: () => editAlbum(album.id, { title: title.trim(), description: description.trim() }),
    onSuccess: onDone,
  });
  const save = () => {
    if (title.trim() !== "") saving.mutate();
  };
  return (
    <Box className={classes.stack}>
      <Field
        label={t("album_title")}
        placeholder={t("album_title")}
        value={title}
        longest={200}
        onChange={setTitle}
        onSubmit={save}
      />
      <Field
        isLong
        label={t("description")}
        placeholder={t("description")}
        value={description}
        longest={2000}
        onChange={setDescription}
      />
      <Refusal error={saving.error} />
      <Button isBusy={saving.isPending} isDisabled={title.trim() === ""} onPress={save}>
        {t("common:save")}
      </Button>
    </Box>
  );
}
