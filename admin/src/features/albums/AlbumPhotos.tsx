/** The photos of an album, and what whoever may does with those that are chosen. */

import {
  IconArrowLeft,
  IconArrowRight,
  IconDownload,
  IconPhotoMinus,
  IconPhotoStar,
} from "@tabler/icons-react";
import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import {
  addPhotos,
  editAlbum,
  reaches,
  removePhotos,
  type AlbumDetail,
} from "../../shared/albums/albums.ts";
import { telling } from "../../shared/photos/actions.ts";
import { albumDownloads, download } from "../../shared/photos/downloads.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { offerUndo } from "../../shared/undo.tsx";
import { Arranging } from "./Arranging.tsx";
import { neighbourBehind } from "./order.ts";
import { albumPhotos, albumTile, knownPhotos, movePhoto } from "./photos.ts";
import { albumSource } from "./source.tsx";

export function AlbumPhotos({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const actions = useAlbumActions(album);
  const query = useMemo(() => albumPhotos(album.id), [album.id]);
  const source = useMemo(() => albumSource(album), [album]);
  const isByHand = album.order === "manual";
  const photos = (
    <PagedPhotos
      query={query}
      tile={albumTile}
      source={source}
      actions={actions}
      byDay={!isByHand}
      empty={t(album.is_smart ? "empty_smart" : "empty")}
    />
  );
  return isByHand && reaches(album.role, "manager") ? (
    <Arranging albumId={album.id}>{photos}</Arranging>
  ) : (
    photos
  );
}

function useAlbumActions(album: AlbumDetail): readonly PhotoAction[] {
  const { t } = useTranslation(["albums", "common"]);
  const { id, role, order, is_smart: isSmart } = album;
  return useMemo(() => {
    const step = async (ids: readonly string[], by: 1 | -1) => {
      const inOrder = knownPhotos(id).map((photo) => photo.id);
      const chosen = inOrder.filter((one) => ids.includes(one));
      // the one that goes first must not stand in the way of the others
      for (const one of by === 1 ? chosen.reverse() : chosen) {
        const behind = neighbourBehind(
          knownPhotos(id).map((photo) => photo.id),
          one,
          by,
        );
        if (behind !== undefined) await movePhoto(id, one, behind);
      }
      return false; // chosen still, for the next step
    };
    const actions: PhotoAction[] = [];
    if (order === "manual" && reaches(role, "manager")) {
      actions.push(
        {
          key: "earlier",
          label: t("arrange.earlier"),
          Icon: IconArrowLeft,
          run: (ids) => step(ids, -1),
        },
        {
          key: "later",
          label: t("arrange.later"),
          Icon: IconArrowRight,
          run: (ids) => step(ids, 1),
        },
      );
    }
    if (reaches(role, "manager")) {
      actions.push({
        key: "cover",
        label: t("cover.make"),
        Icon: IconPhotoStar,
        run: async ([cover, ...others]) => {
          if (cover === undefined || others.length > 0) {
            notifications.show({ message: t("cover.choose_one") });
            return false;
          }
          await editAlbum(id, { cover });
          notifications.show({ message: t("cover.made") });
          return true;
        },
      });
    }
    actions.push({
      key: "download",
      label: t("download"),
      Icon: IconDownload,
      run: (ids) => download(albumDownloads(id, ids)),
    });
    if (reaches(role, "contributor") && !isSmart) {
      actions.push({
        key: "remove",
        label: t("remove.photos"),
        Icon: IconPhotoMinus,
        run: async (ids) => {
          const { removed = 0, not_yours: others = 0 } = await removePhotos(id, ids);
          if (others > 0) notifications.show({ message: t("remove.not_yours", { count: others }) });
          if (removed > 0) {
            offerUndo(t("remove.done", { count: removed }), t("common:undo"), () =>
              addPhotos(id, ids),
            );
          }
        },
      });
    }
    return actions.map(telling);
  }, [t, id, role, order, isSmart]);
}
