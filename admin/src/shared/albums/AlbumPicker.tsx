/** Which album? One that is there, found by its title, or a new one. */

import { Button, Loader, Modal, NavLink, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Answer, Nothing } from "../Page.tsx";
import { createAlbum, openAlbumsQuery, type Album } from "./albums.ts";
import { Cover } from "./Cover.tsx";

export type PickedAlbum = Pick<Album, "id" | "title">;

const PAUSE = 200; // milliseconds without a keystroke before albums are asked for

export default function AlbumPicker(props: {
  count: number;
  /** Undefined: none. */
  onPicked: (album: PickedAlbum | undefined) => void;
}) {
  const { count, onPicked } = props;
  const { t } = useTranslation("albums");
  const [text, setText] = useState("");
  const title = text.trim();
  const [sought] = useDebouncedValue(title, PAUSE);
  const asked = useQuery({ ...openAlbumsQuery(sought), placeholderData: keepPreviousData });
  const make = useMutation({ mutationFn: () => createAlbum({ title }), onSuccess: onPicked });
  const isThere = asked.data?.some((album) => album.title === title) === true;
  return (
    <Modal
      opened
      onClose={() => {
        onPicked(undefined);
      }}
      title={t("picker.title", { count })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title !== "" && !isThere) make.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t("picker.find")}
            value={text}
            maxLength={200}
            autoComplete="off"
            error={make.error?.message}
            leftSection={<IconSearch size={16} />}
            rightSection={asked.isFetching ? <Loader size="xs" /> : null}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          {title !== "" && !isThere && (
            <Button
              type="submit"
              variant="light"
              justify="start"
              leftSection={<IconPlus size={18} />}
              loading={make.isPending}
            >
              {t("picker.make", { title })}
            </Button>
          )}
          <Answer asked={asked}>
            {(albums) =>
              albums.length === 0 ? (
                <Nothing>{t(sought === "" ? "picker.none_yet" : "picker.none_found")}</Nothing>
              ) : (
                <ScrollArea.Autosize mah="50vh" type="auto">
                  {albums.map((album) => (
                    <NavLink
                      key={album.id}
                      component="button"
                      type="button"
                      label={album.title}
                      description={
                        <Text span size="xs" c="dimmed">
                          {t("photos", { count: album.asset_count ?? 0 })}
                          {album.role !== "owner" &&
                            ` · ${t("shared_by", { name: album.owner.name })}`}
                        </Text>
                      }
                      leftSection={<Cover cover={album.cover} size={44} />}
                      onClick={() => {
                        onPicked(album);
                      }}
                    />
                  ))}
                </ScrollArea.Autosize>
              )
            }
          </Answer>
        </Stack>
      </form>
    </Modal>
  );
}
