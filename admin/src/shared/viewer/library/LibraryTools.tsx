/** What members do with the photo of their own that they are looking at. */

import {
  IconArchive,
  IconArchiveOff,
  IconHeart,
  IconHeartFilled,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { edit, restore, trash } from "../../photos/library.ts";
import { tellRefusal } from "../../refusals.ts";
import { offerUndo } from "../../undo.tsx";
import { ToolButton } from "../ToolButton.tsx";
import type { LibraryPhoto } from "./source.tsx";

export function LibraryTools({ photo, leave }: { photo: LibraryPhoto; leave: () => void }) {
  const { t } = useTranslation(["photos", "common"]);
  const isArchived = photo.visibility === "archive";
  const moveToTrash = async () => {
    const gone = await trash([photo.id]);
    leave();
    offerUndo(t("trashed", { count: 1 }), t("common:undo"), () => restore(gone));
  };
  return (
    <>
      <ToolButton
        label={t("favorite")}
        Icon={photo.is_favorite ? IconHeartFilled : IconHeart}
        isPressed={photo.is_favorite}
        onClick={() => {
          edit([photo.id], { is_favorite: !photo.is_favorite }).catch(tellRefusal);
        }}
      />
      <ToolButton
        label={t(isArchived ? "unarchive" : "archive")}
        Icon={isArchived ? IconArchiveOff : IconArchive}
        onClick={() => {
          edit([photo.id], { visibility: isArchived ? "timeline" : "archive" }).catch(tellRefusal);
        }}
      />
      <ToolButton
        label={t("trash")}
        Icon={IconTrash}
        onClick={() => {
          moveToTrash().catch(tellRefusal);
        }}
      />
    </>
  );
}
