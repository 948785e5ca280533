/** What members do with photos of their own, chosen in any list of the library. */

import {
  IconArchive,
  IconArchiveOff,
  IconClockEdit,
  IconDownload,
  IconHeart,
  IconLibraryPlus,
  IconLock,
  IconMapPin,
  IconShare,
  IconStack2,
  IconStar,
  IconTag,
  IconTrash,
} from "@tabler/icons-react";
import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { addToAlbum } from "../albums/picking.tsx";
import { confirm } from "../dialogs.tsx";
import { tellRefusal } from "../refusals.ts";
import { sharePhotos } from "../sharing/share.tsx";
import { offerUndo } from "../undo.tsx";
import { askStars, askTags, changePlace, changeTime } from "./dialogs/asking.tsx";
import { download, libraryDownloads } from "./downloads.ts";
import { edit, lock, restore, stack, tag, trash, unstack, type Changes } from "./library.ts";
import type { PhotoAction } from "./SelectionBar.tsx";

/** @param from which lists differ in what is done and what is taken back */
export function useLibraryActions(from: "library" | "archive" = "library"): readonly PhotoAction[] {
  const { t } = useTranslation(["photos", "common"]);
  return useMemo(() => {
    const undo = t("common:undo");
    const change = async (
      ids: readonly string[],
      changes: Changes,
      back: Changes,
      told: string,
    ) => {
      await edit(ids, changes);
      offerUndo(told, undo, () => edit(ids, back));
    };
    const shown = (visibility: "archive" | "timeline") => ({ visibility }) as const;
    const actions: PhotoAction[] = [
      {
        key: "favorite",
        label: t("favorite"),
        Icon: IconHeart,
        isUsual: true,
        run: (ids) =>
          change(
            ids,
            { is_favorite: true },
            { is_favorite: false },
            t("favored", { count: ids.length }),
          ),
      },
      {
        key: "album",
        label: t("add_to_album"),
        Icon: IconLibraryPlus,
        isUsual: true,
        run: addToAlbum,
      },
      { key: "share", label: t("share"), Icon: IconShare, isUsual: true, run: sharePhotos },
      from === "library"
        ? {
            key: "archive",
            label: t("archive"),
            Icon: IconArchive,
            isUsual: true,
            run: (ids) =>
              change(
                ids,
                shown("archive"),
                shown("timeline"),
                t("archived", { count: ids.length }),
              ),
          }
        : {
            key: "unarchive",
            label: t("unarchive"),
            Icon: IconArchiveOff,
            isUsual: true,
            run: (ids) =>
              change(
                ids,
                shown("timeline"),
                shown("archive"),
                t("unarchived", { count: ids.length }),
              ),
          },
      { key: "time", label: t("change_time"), Icon: IconClockEdit, run: (ids) => changeTime(ids) },
      { key: "place", label: t("change_place"), Icon: IconMapPin, run: (ids) => changePlace(ids) },
      {
        key: "trash",
        label: t("trash"),
        Icon: IconTrash,
        isUsual: true,
        run: async (ids) => {
          const gone = await trash(ids);
          offerUndo(t("trashed", { count: gone.length }), undo, () => restore(gone));
        },
      },
      {
        key: "rate",
        label: t("rate"),
        Icon: IconStar,
        run: async (ids) => {
          const rating = await askStars();
          if (rating === undefined) return false;
          await edit(ids, { rating });
          notifications.show({ message: t("rated", { count: ids.length }) });
          return true;
        },
      },
      {
        key: "tag",
        label: t("tag"),
        Icon: IconTag,
        run: async (ids) => {
          const tags = await askTags();
          if (tags === undefined) return false;
          await tag(ids, tags);
          notifications.show({ message: t("tagged", { count: ids.length }) });
          return true;
        },
      },
      {
        key: "stack",
        label: t("stack"),
        Icon: IconStack2,
        least: 2,
        most: 500,
        run: async (ids) => {
          const { id, assets } = await stack(ids);
          offerUndo(t("stacked", { count: assets.length }), undo, () => unstack(id));
        },
      },
      {
        key: "download",
        label: t("download_chosen"),
        Icon: IconDownload,
        run: (ids) => download(libraryDownloads(ids)),
      },
      {
        key: "lock",
        label: t("lock"),
        Icon: IconLock,
        run: async (ids) => {
          const count = ids.length;
          const sure = await confirm({
            title: t("lock_ask", { count }),
            text: t("lock_detail"),
            yes: t("lock_yes"),
          });
          if (!sure) return false;
          await lock(ids);
          notifications.show({ message: t("locked", { count }) });
          return true;
        },
      },
    ];
    return actions.map(telling);
  }, [t, from]);
}

/** Whatever is refused is told, and leaves the photos chosen. */
export function telling(action: PhotoAction): PhotoAction {
  return {
    ...action,
    run: async (ids) => {
      try {
        return await action.run(ids);
      } catch (error) {
        tellRefusal(error);
        return false;
      }
    },
  };
}
