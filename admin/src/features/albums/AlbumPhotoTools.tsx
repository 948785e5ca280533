/** What a member does with a photo of the album that they are looking at. */

import { notifications } from "@mantine/notifications";
import {
  IconDownload,
  IconHeart,
  IconHeartFilled,
  IconPhotoMinus,
  IconPhotoStar,
} from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { sessionQuery } from "../../app/session.ts";
import {
  addPhotos,
  editAlbum,
  reaches,
  removePhotos,
  type AlbumDetail,
} from "../../shared/albums/albums.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { offerUndo } from "../../shared/undo.tsx";
import { ToolButton } from "../../shared/viewer/ToolButton.tsx";
import type { AlbumPhotoDetail } from "./source.tsx";
import { like } from "./talk.ts";

export function AlbumPhotoTools(props: {
  album: AlbumDetail;
  photo: AlbumPhotoDetail;
  leave: () => void;
}) {
  const { album, photo, leave } = props;
  const { t } = useTranslation(["albums", "common"]);
  const me = useSuspenseQuery(sessionQuery).data.user?.id;
  const isMine = photo.owner.id === me;
  const manages = reaches(album.role, "manager");
  const mayRemove = !album.is_smart && (manages || (isMine && reaches(album.role, "contributor")));
  const takeOut = async () => {
    await removePhotos(album.id, [photo.id]);
    leave();
    const told = t("remove.done", { count: 1 });
    // only those who have it can put it back
    if (isMine) offerUndo(told, t("common:undo"), () => addPhotos(album.id, [photo.id]));
    else notifications.show({ message: told });
  };
  const makeCover = async () => {
    await editAlbum(album.id, { cover: photo.id });
    notifications.show({ message: t("cover.made") });
  };
  return (
    <>
      {(album.allows_comments || photo.is_liked) && (
        <ToolButton
          label={t("talk.like")}
          Icon={photo.is_liked ? IconHeartFilled : IconHeart}
          isPressed={photo.is_liked}
          onClick={() => {
            like({ albumId: album.id, photo: photo.id }, !photo.is_liked).catch(tellRefusal);
          }}
        />
      )}
      <ToolButton
        label={t("download_original")}
        Icon={IconDownload}
        onClick={() => {
          saveOriginal(album.id, photo.id).catch(tellRefusal);
        }}
      />
      {manages && (
        <ToolButton
          label={t("cover.make")}
          Icon={IconPhotoStar}
          onClick={() => {
            makeCover().catch(tellRefusal);
          }}
        />
      )}
      {mayRemove && (
        <ToolButton
          label={t("remove.photos")}
          Icon={IconPhotoMinus}
          onClick={() => {
            takeOut().catch(tellRefusal);
          }}
        />
      )}
    </>
  );
}

/** Its address says that it is to be saved, so the page stays. */
async function saveOriginal(albumId: string, photo: string): Promise<void> {
  const { url } = await unwrap(
    api.GET("/api/v1/albums/{album_id}/assets/{asset_id}/original", {
      params: { path: { album_id: albumId, asset_id: photo } },
    }),
  );
  location.assign(url);
}
