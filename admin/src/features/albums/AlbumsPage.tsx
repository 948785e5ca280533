/** All albums that somebody is in, and those that they are invited to. */

import { Button, Group, Menu, Select, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import {
  IconAlbum,
  IconBell,
  IconChevronDown,
  IconPlus,
  IconSearch,
  IconSparkles,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { spoken } from "../../app/language.ts";
import { allAlbumsQuery } from "../../shared/albums/albums.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { AlbumShelf } from "./AlbumShelf.tsx";
import { Invitations } from "./Invitations.tsx";
import { askForNewAlbum } from "./NewAlbum.tsx";
import { NewsDot } from "./news.tsx";
import { arrange, SORTS, WHOSE, type Shelf } from "./shelf.ts";

const route = getRouteApi("/albums");
const PAUSE = 150; // milliseconds without a keystroke

export default function AlbumsPage() {
  const { t } = useTranslation(["albums", "common"]);
  const shelf = route.useSearch();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [sought] = useDebouncedValue(text.trim(), PAUSE);
  const asked = useQuery(allAlbumsQuery({}));
  const language = spoken();
  const shown = useMemo(
    () => asked.data && arrange(asked.data, shelf, sought, language),
    [asked.data, shelf, sought, language],
  );
  const change = (changes: Shelf) =>
    navigate({ to: "/albums", search: { ...shelf, ...changes }, replace: true });
  return (
    <Page title={t("common:places.albums")} actions={<Actions />}>
      <Invitations />
      <Group gap="sm">
        <TextInput
          type="search"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          placeholder={t("shelf.search")}
          aria-label={t("shelf.search")}
          leftSection={<IconSearch size={16} />}
          flex="1 1 12rem"
          maw={320}
        />
        <SegmentedControl
          aria-label={t("shelf.whose")}
          value={shelf.whose ?? "all"}
          onChange={(whose) => void change({ whose })}
          data={WHOSE.map((whose) => ({ value: whose, label: t(`shelf.${whose}`) }))}
        />
        <Select
          aria-label={t("shelf.sort")}
          value={shelf.sort ?? "made"}
          onChange={(sort) => {
            if (sort !== null) void change({ sort });
          }}
          data={SORTS.map((sort) => ({ value: sort, label: t(`shelf.by_${sort}`) }))}
          allowDeselect={false}
          w={176}
        />
      </Group>
      <Answer asked={{ ...asked, data: shown }}>
        {(albums) =>
          albums.length > 0 ? (
            <AlbumShelf albums={albums} label={t("common:places.albums")} />
          ) : asked.data?.length === 0 ? (
            <FirstAlbum />
          ) : (
            <Nothing>{t("shelf.none_found")}</Nothing>
          )
        }
      </Answer>
    </Page>
  );
}

function Actions() {
  const { t } = useTranslation("albums");
  const navigate = useNavigate();
  const make = async () => {
    const album = await askForNewAlbum();
    if (album !== undefined) {
      void navigate({ to: "/albums/$albumId", params: { albumId: album.id } });
    }
  };
  return (
    <Group gap="xs">
      <Button
        component={Link}
        to="/albums/activity"
        variant="default"
        leftSection={<IconBell size={18} />}
        rightSection={<NewsDot />}
      >
        {t("activity.title")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconPlus size={18} />} rightSection={<IconChevronDown size={16} />}>
            {t("new.album")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => void make()}>
            {t("new.filled_by_hand")}
          </Menu.Item>
          <Menu.Item component={Link} to="/albums/smart" leftSection={<IconSparkles size={16} />}>
            {t("new.fills_itself")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function FirstAlbum() {
  const { t } = useTranslation("albums");
  return (
    <Stack align="center" py="8vh" gap="xs">
      <IconAlbum size={64} stroke={1} />
      <Nothing>{t("shelf.none_yet")}</Nothing>
    </Stack>
  );
}
