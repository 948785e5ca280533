/** What can be done with an album by whom it lets do it. */

import { ActionIcon, Button, Group, Indicator, Menu } from "@mantine/core";
import {
  IconActivity,
  IconDots,
  IconDownload,
  IconFeather,
  IconFolderPlus,
  IconLogout,
  IconPencil,
  IconPhotoPlus,
  IconShare,
  IconSparkles,
  IconTrash,
  IconUsers,
} from "@tabler/icons-react";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { sessionQuery } from "../../app/session.ts";
import { albumsChanged, reaches, type AlbumDetail } from "../../shared/albums/albums.ts";
import { confirm } from "../../shared/dialogs.tsx";
import { albumDownloads, download } from "../../shared/photos/downloads.ts";
import { showPoemsOfAlbum } from "../../shared/poems/writing.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { shareAlbum } from "../../shared/sharing/share.tsx";
import { askForPhotos } from "./AddPhotos.tsx";
import { showActivity } from "./AlbumActivity.tsx";
import classes from "./album.module.css";
import { askForChanges } from "./EditAlbum.tsx";
import { showMembers } from "./MembersDialog.tsx";
import { askForNewAlbum } from "./NewAlbum.tsx";

export function AlbumActions({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation(["albums", "photos"]);
  const save = useMutation({
    mutationFn: () => download(albumDownloads(album.id)),
    onError: tellRefusal,
  });
  const canAdd = reaches(album.role, "contributor") && !album.is_smart;
  return (
    <Group gap="xs" className={classes.actions}>
      {canAdd && (
        <Button leftSection={<IconPhotoPlus size={18} />} onClick={() => void askForPhotos(album)}>
          {t("add.photos")}
        </Button>
      )}
      {album.is_smart && album.role === "owner" && (
        <Button
          component={Link}
          to={`/albums/${album.id}/rule`}
          leftSection={<IconSparkles size={18} />}
        >
          {t("rule.change")}
        </Button>
      )}
      {album.role === "owner" && (
        <Button
          variant="default"
          leftSection={<IconShare size={18} />}
          onClick={() => void shareAlbum(album)}
        >
          {t("photos:share")}
        </Button>
      )}
      {album.asset_count > 0 && (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} />}
          loading={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {t("download")}
        </Button>
      )}
      <More album={album} />
    </Group>
  );
}

function More({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation(["albums", "photos"]);
  const navigate = useNavigate();
  const isOwn = album.role === "owner";
  const makeInner = async () => {
    const made = await askForNewAlbum(album.id);
    if (made !== undefined)
      await navigate({ to: "/albums/$albumId", params: { albumId: made.id } });
  };
  const { leave, remove } = useEnds(album);
  return (
    <Menu position="bottom-end" width={240}>
      <Indicator disabled={!album.has_unread} size={10} offset={4}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("more")}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
      </Indicator>
      <Menu.Dropdown>
        {reaches(album.role, "manager") && (
          <Menu.Item
            leftSection={<IconPencil size={16} />}
            onClick={() => void askForChanges(album)}
          >
            {t("edit.title")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconUsers size={16} />}
          onClick={() => {
            showMembers(album);
          }}
        >
          {t("members.title")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconActivity size={16} />}
          onClick={() => {
            showActivity(album);
          }}
        >
          {t(album.has_unread ? "activity.title_new" : "activity.title")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFeather size={16} />}
          onClick={() => {
            showPoemsOfAlbum(album);
          }}
        >
          {t("photos:poems")}
        </Menu.Item>
        {isOwn && !album.is_smart && (
          <>
            <Menu.Item
              leftSection={<IconFolderPlus size={16} />}
              onClick={() => {
                makeInner().catch(tellRefusal);
              }}
            >
              {t("new.inside")}
            </Menu.Item>
            <Menu.Item
              component={Link}
              to={`/albums/smart?parent=${album.id}`}
              leftSection={<IconSparkles size={16} />}
            >
              {t("new.smart_inside")}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        {isOwn ? (
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={remove}>
            {t("delete.album")}
          </Menu.Item>
        ) : (
          <Menu.Item color="red" leftSection={<IconLogout size={16} />} onClick={leave}>
            {t("leave.album")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The ways in which somebody is rid of an album, each asked about first. */
function useEnds(album: AlbumDetail): { leave: () => void; remove: () => void } {
  const { t } = useTranslation("albums");
  const navigate = useNavigate();
  const me = useSuspenseQuery(sessionQuery).data.user?.id ?? "";
  const path = { album_id: album.id };
  const asking = async (of: "leave" | "delete", act: () => Promise<unknown>) => {
    const isSure = await confirm({
      title: t(`${of}.ask`, { title: album.title }),
      text: t(`${of}.then`),
      yes: t(`${of}.yes`),
    });
    if (!isSure) return;
    await act();
    await navigate({ to: "/albums" });
    await albumsChanged();
  };
  return {
    leave: () => {
      asking("leave", () =>
        unwrap(
          api.DELETE("/api/v1/albums/{album_id}/members/{user_id}", {
            params: { path: { ...path, user_id: me } },
          }),
        ),
      ).catch(tellRefusal);
    },
    remove: () => {
      asking("delete", () =>
        unwrap(api.DELETE("/api/v1/albums/{album_id}", { params: { path } })),
      ).catch(tellRefusal);
    },
  };
}
