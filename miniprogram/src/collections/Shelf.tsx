/** Albums beside each other, by their covers. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { open } from "../platform/navigation.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { albumQuery, nameOf, type Album } from "./albums.ts";
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
  // of an album that fills itself, lists say neither
  const { data: filled } = useQuery({ ...albumQuery(album.id), enabled: album.is_smart });
  const { cover, asset_count: number } = filled ?? album;
  return (
    <Touchable className={classes.card} onPress={() => void open("album", { id: album.id })}>
      <Box className={classes.square}>
        <Cover cover={cover} />
        {album.has_unread && <Box className={classes.news} label={t("news")} />}
      </Box>
      <Box className={classes.name}>{album.title}</Box>
      <Words className={classes.detail}>
        {album.role !== "owner"
          ? t("shared_by", { name: nameOf(album.owner) })
          : number === null
            ? t("smart")
            : t(number === 1 ? "photo" : "photos", { number })}
      </Words>
    </Touchable>
  );
}
