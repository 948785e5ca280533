/** An album: what it is, whose it is, its photos, and what is said about it. */

import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { Missing } from "../../app/Refusals.tsx";
import { ProblemError } from "../../app/api.ts";
import { albumQuery, allAlbumsQuery, type AlbumDetail } from "../../shared/albums/albums.ts";
import { Answer } from "../../shared/Page.tsx";
import { AlbumHead } from "./AlbumHead.tsx";
import { AlbumPhotos } from "./AlbumPhotos.tsx";
import { AlbumShelf } from "./AlbumShelf.tsx";
import { AlbumTalk } from "./AlbumTalk.tsx";
import classes from "./album.module.css";

const route = getRouteApi("/albums/$albumId");

export default function AlbumPage() {
  const { albumId } = route.useParams();
  const asked = useQuery(albumQuery(albumId));
  if (asked.error instanceof ProblemError && asked.error.status === 404) return <Missing />;
  return (
    <Answer asked={asked}>
      {(album) => (
        <article className={classes.album} key={album.id}>
          <AlbumHead album={album} />
          {album.role === "owner" && !album.is_smart && <Inner album={album} />}
          <AlbumPhotos album={album} />
          <AlbumTalk album={album} />
        </article>
      )}
    </Answer>
  );
}

/** Albums that lie in this one. */
function Inner({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const { data = [] } = useQuery(allAlbumsQuery({ parent: album.id }));
  const sorted = useMemo(
    () => [...data].sort((one, other) => one.title.localeCompare(other.title)),
    [data],
  );
  return sorted.length === 0 ? null : <AlbumShelf albums={sorted} label={t("inner")} />;
}
