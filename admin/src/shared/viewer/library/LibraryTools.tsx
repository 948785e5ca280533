/** What members do with the photo of their own that they are looking at. */

import {
  IconArrowBackUp,
  IconCrop,
  IconFaceId,
  IconHeart,
  IconHeartFilled,
  IconShare,
  IconTextScan2,
  IconTrash,
} from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { edit, restore, trash } from "../../photos/library.ts";
import { tellRefusal } from "../../refusals.ts";
import { sharePhotos } from "../../sharing/share.tsx";
import { offerUndo } from "../../undo.tsx";
import { useKeys } from "../keys.ts";
import { ToolButton } from "../ToolButton.tsx";
import { download } from "./downloading.ts";
import { useFacesShown, useTextShown } from "./layers.ts";
import { MoreMenu } from "./MoreMenu.tsx";
import { keepRecipe, useTileRenewal } from "./recipes.ts";
import { stepsOf, type LibraryPhoto } from "./source.tsx";

const Editor = lazy(() => import("../editor/Editor.tsx"));

export default function LibraryTools({ photo, leave }: { photo: LibraryPhoto; leave: () => void }) {
  return photo.trashed_at === null ? (
    <Tools photo={photo} leave={leave} />
  ) : (
    <TrashedTools photo={photo} />
  );
}

function Tools({ photo, leave }: { photo: LibraryPhoto; leave: () => void }) {
  const { t } = useTranslation(["photos", "picture", "common"]);
  const [areFacesShown, toggleFaces] = useFacesShown();
  const [isTextShown, toggleText] = useTextShown();
  const [edited, setEdited] = useState<string>();
  useTileRenewal(photo);
  const favor = () => {
    edit([photo.id], { is_favorite: !photo.is_favorite }).catch(tellRefusal);
  };
  const moveToTrash = () => {
    const move = async () => {
      const gone = await trash([photo.id]);
      leave();
      offerUndo(t("trashed", { count: 1 }), t("common:undo"), () => restore(gone));
    };
    move().catch(tellRefusal);
  };
  const canEdit = photo.kind !== "video" && photo.original_preview_url !== null;
  const openEditor = () => {
    if (canEdit) setEdited(photo.id);
  };
  useKeys({
    f: favor,
    e: openEditor,
    d: () => {
      download(photo).catch(tellRefusal);
    },
    Delete: moveToTrash,
  });
  return (
    <>
      <ToolButton
        label={t("favorite")}
        Icon={photo.is_favorite ? IconHeartFilled : IconHeart}
        isPressed={photo.is_favorite}
        onClick={favor}
      />
      {photo.faces.length > 0 && (
        <ToolButton
          label={t("picture:faces.show")}
          Icon={IconFaceId}
          isPressed={areFacesShown}
          onClick={toggleFaces}
          isWide
        />
      )}
      {photo.text_lines.length > 0 && (
        <ToolButton
          label={t("picture:text.show")}
          Icon={IconTextScan2}
          isPressed={isTextShown}
          onClick={toggleText}
          isWide
        />
      )}
      {canEdit && <ToolButton label={t("picture:edit")} Icon={IconCrop} onClick={openEditor} />}
      <ToolButton
        label={t("share")}
        Icon={IconShare}
        onClick={() => void sharePhotos([photo.id])}
        isWide
      />
      <ToolButton label={t("trash")} Icon={IconTrash} onClick={moveToTrash} />
      <MoreMenu photo={photo} />
      {edited === photo.id && (
        <Suspense>
          <Editor
            original={{
              url: photo.original_preview_url,
              width: photo.original_width ?? 1,
              height: photo.original_height ?? 1,
            }}
            steps={stepsOf(photo)}
            save={(steps) => keepRecipe(photo.id, steps)}
            onClose={() => {
              setEdited(undefined);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function TrashedTools({ photo }: { photo: LibraryPhoto }) {
  const { t } = useTranslation("picture");
  return (
    <ToolButton
      label={t("restore")}
      Icon={IconArrowBackUp}
      onClick={() => {
        restore([photo.id]).catch(tellRefusal);
      }}
    />
  );
}
