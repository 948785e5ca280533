/** What members do with photos of their own, chosen in any list of the library. */

import { IconArchive, IconArchiveOff, IconHeart, IconShare, IconTrash } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../refusals.ts";
import { sharePhotos } from "../sharing/share.tsx";
import { offerUndo } from "../undo.tsx";
import { edit, restore, trash, type Changes } from "./library.ts";
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
        run: (ids) =>
          change(
            ids,
            { is_favorite: true },
            { is_favorite: false },
            t("favored", { count: ids.length }),
          ),
      },
      { key: "share", label: t("share"), Icon: IconShare, run: sharePhotos },
      from === "library"
        ? {
            key: "archive",
            label: t("archive"),
            Icon: IconArchive,
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
            run: (ids) =>
              change(
                ids,
                shown("timeline"),
                shown("archive"),
                t("unarchived", { count: ids.length }),
              ),
          },
      {
        key: "trash",
        label: t("trash"),
        Icon: IconTrash,
        run: async (ids) => {
          const gone = await trash(ids);
          offerUndo(t("trashed", { count: gone.length }), undo, () => restore(gone));
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
