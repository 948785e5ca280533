/** Photos of one's own, of which some are chosen and put into an album. */

import { Button, CloseButton, Group, Modal, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconSearch } from "@tabler/icons-react";
import { queryOptions, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { addPhotos, ALBUMS, type AlbumDetail } from "../../shared/albums/albums.ts";
import { filledWords } from "../../shared/albums/picking.tsx";
import { ask } from "../../shared/dialogs.tsx";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import { Answer, Nothing } from "../../shared/Page.tsx";
import { dayBlocks, rowBlocks, type Block } from "../../shared/photos/blocks.ts";
import type { Measures } from "../../shared/photos/justified.ts";
import { assets, LIBRARY } from "../../shared/photos/library.ts";
import { tileOf } from "../../shared/photos/photo.ts";
import { PhotoGrid } from "../../shared/photos/PhotoGrid.tsx";
import { Selection, SelectionContext, useChosen } from "../../shared/photos/selection.ts";
import { sequenceOf } from "../../shared/photos/sequence.ts";
import classes from "./add.module.css";

const PAUSE = 350; // milliseconds without a keystroke
const MOST_KNOWN = 10_000; // photos of the album that are left out of the choice

export async function askForPhotos(album: AlbumDetail): Promise<void> {
  await ask((answer) => (
    <AddPhotos
      album={album}
      onClose={() => {
        answer(undefined);
      }}
    />
  ));
}

function AddPhotos({ album, onClose }: { album: AlbumDetail; onClose: () => void }) {
  const { t } = useTranslation("albums");
  const [selection] = useState(() => new Selection());
  const [text, setText] = useState("");
  const [sought] = useDebouncedValue(text.trim(), PAUSE);
  return (
    <Modal.Root
      opened
      onClose={() => {
        // by Escape: first nothing is chosen any more
        if (selection.ids().size === 0) onClose();
        else selection.clear();
      }}
      fullScreen
    >
      <Modal.Content aria-label={t("add.to", { title: album.title })}>
        <SelectionContext value={selection}>
          <header className={classes.bar}>
            <Group gap="sm" wrap="nowrap" flex="1 1 16rem" miw={0}>
              <CloseButton size="lg" aria-label={t("add.close")} onClick={onClose} />
              <Title order={2} size="h4" lineClamp={1}>
                {t("add.to", { title: album.title })}
              </Title>
            </Group>
            <TextInput
              type="search"
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
              }}
              placeholder={t("add.search")}
              aria-label={t("add.search")}
              leftSection={<IconSearch size={16} />}
              flex="1 1 12rem"
              maw={360}
            />
            <Add album={album} onAdded={onClose} />
          </header>
          <div className={classes.photos}>
            <Choice key={sought} album={album} sought={sought} selection={selection} />
          </div>
        </SelectionContext>
      </Modal.Content>
    </Modal.Root>
  );
}

function Add({ album, onAdded }: { album: AlbumDetail; onAdded: () => void }) {
  const { t } = useTranslation("albums");
  const chosen = useChosen();
  const add = useMutation({
    mutationFn: () => addPhotos(album.id, [...chosen]),
    onSuccess: (filled) => {
      notifications.show({ message: filledWords(filled) });
      onAdded();
    },
  });
  return (
    <Group gap="sm" wrap="nowrap">
      {add.error !== null && (
        <Text size="sm" c="red" role="alert">
          {add.error.message}
        </Text>
      )}
      <Button
        disabled={chosen.size === 0}
        loading={add.isPending}
        onClick={() => {
          add.mutate();
        }}
      >
        {t("add.chosen", { count: chosen.size })}
      </Button>
    </Group>
  );
}

function Choice(props: { album: AlbumDetail; sought: string; selection: Selection }) {
  const { album, sought, selection } = props;
  const { t } = useTranslation("albums");
  const inside = useQuery(insideQuery(album));
  const query = useMemo(() => (sought === "" ? assets({}) : found(sought)), [sought]);
  const asked = useInfiniteQuery(query);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  const photos = useMemo(() => {
    const isInside = new Set(inside.data);
    const tiles = data?.pages.flatMap(({ items }) => items.map(tileOf)) ?? [];
    return tiles.filter(({ id }) => !isInside.has(id));
  }, [data, inside.data]);
  const build = useCallback(
    (measures: Measures) => (sought === "" ? dayBlocks : rowBlocks)(photos, measures),
    [photos, sought],
  );
  const sequence = useMemo(() => sequenceOf(photos), [photos]);
  const last = photos.at(-1)?.id;
  const onShown = useCallback(
    (blocks: readonly Block[]) => {
      const isAtEnd =
        last === undefined ||
        blocks.some((block) => block.kind === "row" && block.photos.some(({ id }) => id === last));
      if (isAtEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [last, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  const choose = useCallback(
    (id: string) => {
      selection.toggle(id);
    },
    [selection],
  );
  return (
    <Answer asked={{ ...asked, data: inside.isPending ? undefined : data }}>
      {() =>
        photos.length === 0 && !hasNextPage ? (
          <Nothing>{t(sought === "" ? "add.none_left" : "add.none_found")}</Nothing>
        ) : (
          <PhotoGrid build={build} sequence={sequence} onOpen={choose} onShown={onShown} />
        )
      }
    </Answer>
  );
}

/** What the words find in the library, the best first. */
function found(words: string): ListQuery<Schemas["Asset"]> {
  return listOf([LIBRARY, "found", words], async (at) => {
    const query = { q: words, limit: 100, ...at };
    const { items, next_cursor } = await unwrap(api.GET("/api/v1/search", { params: { query } }));
    return { items: items.map(({ asset }) => asset), next_cursor };
  });
}

/** Ids of photos that are in the album already. Of more than some, none: they would be asked for at length. */
function insideQuery(album: AlbumDetail) {
  return queryOptions({
    queryKey: [ALBUMS, album.id, "ids"],
    queryFn: async () => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const query = { limit: 500, fields: "id", ...(cursor === null ? {} : { cursor }) };
        const page: Schemas["AlbumAssetPage"] = await unwrap(
          api.GET("/api/v1/albums/{album_id}/assets", {
            params: { path: { album_id: album.id }, query },
          }),
        );
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.next_cursor;
      } while (cursor !== null && ids.length < MOST_KNOWN);
      return ids;
    },
  });
}
