/** Albums beside each other, by their covers. */

import { useTranslation } from "react-i18next";

import { open } from "../platform/navigation.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { nameOf, type Album } from "./albums.ts";
import classes from "./collections.module.css";
import { Cover } from "./Cover.tsx";

export function Shelf({ albums }: { albums: readonly Album[] }) {
  return (
    <Box part="list" className={classes.shelf}>
      {albums.map((album) => (
        <Box key={album.id} part="item">
          <AlbumCard album={album} />
        </Box>
      ))}
    </Box>
  );
}

function AlbumCard({ album }: { album: Album }) {
  const { t } = useTranslation("albums");
  const number = album.asset_count ?? 0;
  return (
    <Touchable className={classes.card} onPress={() => void open("album", { id: album.id })}>
      <Box className={classes.square}>
        <Cover cover={album.cover} />
        {album.has_unread && <Box className={classes.news} label={t("news")} />}
      </Box>
      <Box className={classes.name}>{album.title}</Box>
      <Words className={classes.detail}>
        {album.role === "owner"
          ? t(number === 1 ? "photo" : "photos", { number })
          : t("shared_by", { name: nameOf(album.owner) })}
      </Words>
    </Touchable>
  );
}
