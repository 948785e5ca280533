/** An album: what it is about, its photos, and what can be done with it. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { accountQuery } from "../album/account.ts";
import { tellRefusal } from "../album/refusals.ts";
import { open } from "../platform/navigation.ts";
import { SelectingScreen } from "../selecting/SelectingScreen.tsx";
import { albumTools } from "../selecting/tools.ts";
import { share } from "../sharing/share.tsx";
import { Answer } from "../ui/Answer.tsx";
import { choose, confirm } from "../ui/choosing.tsx";
import type { Choice } from "../ui/dialogs.ts";
import { Touchable } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { AlbumHead } from "./AlbumHead.tsx";
import { AlbumPhotos } from "./AlbumPhotos.tsx";
import { albumQuery, albumsChanged, deleteAlbum, reaches, type AlbumDetail } from "./albums.ts";
import classes from "./collections.module.css";
import { leaveAlbum } from "./members.ts";
import { renameAlbum } from "./naming.tsx";

export function AlbumView({ id }: { id: string }) {
  const { t } = useTranslation(["albums", "common"]);
  const asked = useQuery(albumQuery(id));
  const album = asked.data;
  const adds = album !== undefined && !album.is_smart && reaches(album.role, "contributor");
  return (
    <SelectingScreen
      title={album?.title ?? t("title")}
      tools={albumTools(id, adds)}
      hasPhotos={album !== undefined && album.asset_count > 0}
      onRefresh={albumsChanged}
      actions={
        album !== undefined && (
          <>
            {adds && (
              <Touchable
                className={classes.tool}
                label={t("add_photos")}
                onPress={() => void open("adding", { album: id })}
              >
                <Icon name="plus" />
              </Touchable>
            )}
            <Menu album={album} />
          </>
        )
      }
    >
      <Answer asked={asked}>
        {(found) => (
          <>
            <AlbumHead album={found} />
            <AlbumPhotos albumId={id} />
          </>
        )}
      </Answer>
    </SelectingScreen>
  );
}

function Menu({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const { data: me } = useQuery(accountQuery);
  const { title } = album;
  const isOwner = album.role === "owner";
  const choices: Choice<() => Promise<unknown>>[] = [];
  if (isOwner) {
    choices.push({ words: t("share"), value: () => share({ album: album.id }, title) });
  }
  if (reaches(album.role, "manager")) {
    choices.push({ words: t("edit"), value: () => renameAlbum(album) });
  }
  if (isOwner) {
    choices.push({
      words: t("delete"),
      isDangerous: true,
      value: async () => {
        const text = t("delete_then");
        if (!(await confirm({ title: t("delete_ask", { title }), text, yes: t("delete_yes") }))) {
          return;
        }
        await open("albums"); // so that nothing asks any more for what is gone
        await deleteAlbum(album.id);
      },
    });
  } else {
    choices.push({
      words: t("leave"),
      isDangerous: true,
      value: async () => {
        const text = t("leave_then");
        if (!(await confirm({ title: t("leave_ask", { title }), text, yes: t("leave_yes") }))) {
          return;
        }
        await open("albums");
        if (me != null) await leaveAlbum(album.id, me.id);
      },
    });
  }
  const show = async () => {
    const act = await choose({ title, choices });
    await act?.();
  };
  return (
    <Touchable
      className={classes.tool}
      label={t("more")}
      onPress={() => {
        show().catch(tellRefusal);
      }}
    >
      <Icon name="more" />
    </Touchable>
  );
}
