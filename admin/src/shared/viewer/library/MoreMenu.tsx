/** What is done more rarely with a photo, or has no room above it on a telephone. */

import { Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconDotsVertical,
  IconDownload,
  IconFeather,
  IconFileDownload,
  IconLibraryPlus,
  IconShare,
  IconSquareDashed,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { addToAlbum } from "../../albums/picking.tsx";
import { edit } from "../../photos/library.ts";
import { showPoemsOfPhoto } from "../../poems/writing.tsx";
import { tellRefusal } from "../../refusals.ts";
import { sharePhotos } from "../../sharing/share.tsx";
import { offerUndo } from "../../undo.tsx";
import { ToolButton } from "../ToolButton.tsx";
import { download } from "./downloading.ts";
import { drawing, useFacesShown, useIsDrawing, useTextShown } from "./layers.ts";
import type { LibraryPhoto } from "./source.tsx";
import { wholeText } from "./TextLayer.tsx";

export function MoreMenu({ photo }: { photo: LibraryPhoto }) {
  const { t } = useTranslation(["photos", "picture", "common"]);
  const [areFacesShown, toggleFaces] = useFacesShown();
  const [isTextShown, toggleText] = useTextShown();
  const isDrawing = useIsDrawing(photo.id);
  const isArchived = photo.visibility === "archive";
  const hasText = photo.text_lines.length > 0;
  const move = async () => {
    const [to, back] = isArchived
      ? (["timeline", "archive"] as const)
      : (["archive", "timeline"] as const);
    await edit([photo.id], { visibility: to });
    const told = t(isArchived ? "unarchived" : "archived", { count: 1 });
    offerUndo(told, t("common:undo"), () => edit([photo.id], { visibility: back }));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(wholeText(photo.text_lines));
    notifications.show({ message: t("picture:text.copied") });
  };
  return (
    <Menu position="bottom-end" width={240} returnFocus={!isDrawing /* its frame has the focus */}>
      <Menu.Target>
        <ToolButton label={t("picture:more")} Icon={IconDotsVertical} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconDownload size={18} stroke={1.6} />}
          onClick={() => {
            download(photo).catch(tellRefusal);
          }}
        >
          {t("picture:download")}
        </Menu.Item>
        <Menu.Item
          hiddenFrom="sm"
          leftSection={<IconShare size={18} stroke={1.6} />}
          onClick={() => void sharePhotos([photo.id])}
        >
          {t("share")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLibraryPlus size={18} stroke={1.6} />}
          onClick={() => {
            addToAlbum([photo.id]).catch(tellRefusal);
          }}
        >
          {t("add_to_album")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFeather size={18} stroke={1.6} />}
          onClick={() => {
            showPoemsOfPhoto(photo);
          }}
        >
          {t("poems")}
        </Menu.Item>
        {photo.is_edited && (
          <Menu.Item
            leftSection={<IconFileDownload size={18} stroke={1.6} />}
            disabled={photo.drawn_by !== undefined}
            onClick={() => {
              download(photo, "edited").catch(tellRefusal);
            }}
          >
            {t("picture:download_edited")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={
            isArchived ? (
              <IconArchiveOff size={18} stroke={1.6} />
            ) : (
              <IconArchive size={18} stroke={1.6} />
            )
          }
          onClick={() => {
            move().catch(tellRefusal);
          }}
        >
          {t(isArchived ? "unarchive" : "archive")}
        </Menu.Item>
        <Menu.Divider />
        {photo.faces.length > 0 && (
          <Menu.CheckboxItem checked={areFacesShown} hiddenFrom="sm" onChange={toggleFaces}>
            {t("picture:faces.show")}
          </Menu.CheckboxItem>
        )}
        {photo.kind !== "video" && photo.preview_url !== null && (
          <Menu.Item
            leftSection={<IconSquareDashed size={18} stroke={1.6} />}
            onClick={() => {
              drawing.on(photo.id);
            }}
          >
            {t("picture:faces.draw")}
          </Menu.Item>
        )}
        {hasText && (
          <>
            <Menu.CheckboxItem checked={isTextShown} hiddenFrom="sm" onChange={toggleText}>
              {t("picture:text.show")}
            </Menu.CheckboxItem>
            <Menu.Item
              leftSection={<IconCopy size={18} stroke={1.6} />}
              onClick={() => {
                copy().catch(tellRefusal);
              }}
            >
              {t("picture:text.copy")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
