/** Which album photos go into: one that is there, or a new one. */

import { useQuery } from "@tanstack/react-query";
import i18n from "i18next";
import { useTranslation } from "react-i18next";

import { Answer } from "../ui/Answer.tsx";
import { ask } from "../ui/dialogs.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { say } from "../ui/notices.ts";
import { addPhotos, openAlbumsQuery, type Album } from "./albums.ts";
import { Cover } from "./Cover.tsx";
import classes from "./collections.module.css";
import { nameAlbum } from "./naming.tsx";

type Target = Pick<Album, "id" | "title">;

/** Answers whether one was picked. */
export async function pickAlbum(photos: readonly string[]): Promise<boolean> {
  const title = i18n.t("viewer:add_to_album");
  const picked = await ask<Target | "new">(title, (answer) => <Albums onPick={answer} />);
  const album = picked === "new" ? await nameAlbum() : picked;
  if (album === undefined) return false;
  const added = await addPhotos(album.id, photos);
  const words = added === 0 ? "viewer:present_in" : "viewer:added_to";
  say({ text: i18n.t(words, { title: album.title }) });
  return true;
}

function Albums({ onPick }: { onPick: (album: Target | "new") => void }) {
  const { t } = useTranslation("viewer");
  const asked = useQuery(openAlbumsQuery);
  return (
    <Box className={classes.picking}>
      <Touchable
        className={classes.line}
        onPress={() => {
          onPick("new");
        }}
      >
        <Box className={classes.new} isHidden>
          <Icon name="plus" />
        </Box>
        <Words>{t("new_album")}</Words>
      </Touchable>
      <Answer asked={asked}>
        {(albums) =>
          albums.map((album) => (
            <Touchable
              key={album.id}
              className={classes.line}
              onPress={() => {
                onPick(album);
              }}
            >
              <Box className={classes.small} isHidden>
                <Cover cover={album.cover} />
              </Box>
              <Words>{album.title}</Words>
            </Touchable>
          ))
        }
      </Answer>
    </Box>
  );
}
