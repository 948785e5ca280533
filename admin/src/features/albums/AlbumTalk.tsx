/** What members say about the album as a whole, below its photos. */

import { Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { AlbumDetail } from "../../shared/albums/albums.ts";
import classes from "./album.module.css";
import { Talk } from "./Talk.tsx";

export function AlbumTalk({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const topic = useMemo(() => ({ albumId: album.id }), [album.id]);
  return (
    <section className={classes.talk} aria-labelledby="album-talk">
      <Title order={2} size="h4" id="album-talk" mb="sm">
        {t("talk.title")}
      </Title>
      <Talk
        topic={topic}
        reactions={album.reactions}
        allowsComments={album.allows_comments}
        isOwner={album.role === "owner"}
      />
    </section>
  );
}
