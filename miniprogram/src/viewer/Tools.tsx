/** What can be done with the photo that is shown: as much as where it comes from allows. */

import { useTranslation } from "react-i18next";

import type { Schemas } from "../album/client.ts";
import { tellRefusal } from "../album/refusals.ts";
import { albumQuery, editAlbum, reaches, removePhotos } from "../collections/albums.ts";
import { pickAlbum } from "../collections/picking.tsx";
import { Talk } from "../collections/Talk.tsx";
import { edit, restore, trash } from "../photos/library.ts";
import { Poems } from "../poems/Poems.tsx";
import type { Subject } from "../poems/poems.ts";
import { save } from "../saving/save.ts";
import { sharePhotos } from "../sharing/share.tsx";
import { choose } from "../ui/choosing.tsx";
import { inform, type Choice } from "../ui/dialogs.ts";
import { Box, Touchable } from "../ui/elements.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { say } from "../ui/notices.ts";
import { useQuery } from "@tanstack/react-query";
import { PhotoInfo } from "./PhotoInfo.tsx";
import type { Shown } from "./photo.ts";
import classes from "./viewer.module.css";

interface ToolsProps {
  photo: Shown;
  /** It is not in this list any more. */
  onGone: () => void;
}

export function Tools({ photo, onGone }: ToolsProps) {
  const { from } = photo;
  return (
    <Box className={classes.tools}>
      {from.kind === "library" && <OwnTools photo={photo} asset={from.asset} onGone={onGone} />}
      {from.kind === "album" && (
        <AlbumTools photo={photo} albumId={from.albumId} said={from.photo} onGone={onGone} />
      )}
      {from.kind === "link" && from.allowsDownload && <SaveTool photo={photo} />}
      <InfoTool photo={photo} />
    </Box>
  );
}

function OwnTools({ photo, asset, onGone }: ToolsProps & { asset: Schemas["Asset"] }) {
  const { t } = useTranslation(["viewer", "common", "link"]);
  const discard = async () => {
    await trash([photo.id]);
    onGone();
    say({
      text: t("trashed"),
      action: {
        words: t("common:undo"),
        onPress: () => {
          restore([photo.id]).catch(tellRefusal);
        },
      },
    });
  };
  return (
    <>
      <Tool
        icon={asset.is_favorite ? "liked" : "heart"}
        label={t("favourite")}
        isPressed={asset.is_favorite}
        onPress={() => edit(photo.id, { is_favorite: !asset.is_favorite })}
      />
      <ShareTool photo={photo} />
      <SaveTool photo={photo} />
      <Tool icon="plus" label={t("add_to_album")} onPress={() => pickAlbum([photo.id])} />
      <Tool
        icon="feather"
        label={t("poems")}
        onPress={async () => {
          await inform(t("poems"), () => <Poems subject={subjectOf(photo)} />);
        }}
      />
      <Tool icon="trash" label={t("trash")} onPress={discard} />
    </>
  );
}

function subjectOf({ id, caption, day, previewUrl, thumbnailUrl }: Shown): Subject {
  return {
    of: "asset",
    id,
    title: caption,
    seal: "",
    date: day,
    picture: previewUrl ?? thumbnailUrl,
    mayWrite: true,
    isOwner: true,
  };
}

function AlbumTools(props: ToolsProps & { albumId: string; said: Schemas["AlbumAssetDetail"] }) {
  const { photo, albumId, said, onGone } = props;
  const { t } = useTranslation(["viewer", "common", "link"]);
  const { data: album } = useQuery(albumQuery(albumId));
  const manages = album !== undefined && !album.is_smart && reaches(album.role, "manager");
  const choices: Choice<() => Promise<void>>[] = [
    {
      words: t("cover"),
      value: async () => {
        await editAlbum(albumId, { cover: photo.id });
        say({ text: t("cover_made") });
      },
    },
    {
      words: t("remove"),
      isDangerous: true,
      value: async () => {
        await removePhotos(albumId, [photo.id]);
        onGone();
        say({ text: t("removed") });
      },
    },
  ];
  return (
    <>
      <Tool
        icon={said.is_liked ? "liked" : "comment"}
        label={t("talk")}
        onPress={async () => {
          await inform(t("talk"), () => <Talk albumId={albumId} photo={photo.id} />);
        }}
      />
      <SaveTool photo={photo} />
      {manages && (
        <Tool
          icon="more"
          label={t("more")}
          onPress={async () => {
            const act = await choose({ title: t("more"), choices });
            await act?.();
          }}
        />
      )}
    </>
  );
}

function ShareTool({ photo }: { photo: Shown }) {
  const { t } = useTranslation(["viewer", "common", "link"]);
  return (
    <Tool
      icon="share"
      label={t("share")}
      onPress={() => sharePhotos([photo], photo.caption || t("link:photos_for_you"))}
    />
  );
}

function SaveTool({ photo }: { photo: Shown }) {
  const { t } = useTranslation(["viewer", "common", "link"]);
  return <Tool icon="download" label={t("save")} onPress={() => save([photo])} />;
}

function InfoTool({ photo }: { photo: Shown }) {
  const { t } = useTranslation(["viewer", "common", "link"]);
  return (
    <Tool
      icon="info"
      label={t("info")}
      onPress={async () => {
        await inform(t("info"), () => <PhotoInfo photo={photo} />);
      }}
    />
  );
}

function Tool(props: {
  icon: IconName;
  label: string;
  isPressed?: boolean;
  onPress: () => Promise<unknown>;
}) {
  const { icon, onPress, ...rest } = props;
  return (
    <Touchable
      {...rest}
      className={classes.tool}
      onPress={() => {
        onPress().catch(tellRefusal);
      }}
    >
      <Icon name={icon} />
    </Touchable>
  );
}
