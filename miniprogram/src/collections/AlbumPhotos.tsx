/** The photos of an album, which are opened, or chosen to be taken out. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { itemsOf } from "../album/lists.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import type { TilePhoto } from "../photos/photo.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { useOpening } from "../viewer/sequence.ts";
import { albumPhotosQuery, albumTile } from "./albums.ts";

export function AlbumPhotos(props: {
  albumId: string;
  chosen: ReadonlySet<string> | undefined;
  onChoose: ((photo: TilePhoto) => void) | undefined;
}) {
  const { albumId, chosen, onChoose } = props;
  const { t } = useTranslation("albums");
  const asked = useInfiniteQuery(albumPhotosQuery(albumId));
  const { data, hasNextPage, fetchNextPage } = asked;
  const photos = useMemo(() => (data === undefined ? [] : itemsOf(data).map(albumTile)), [data]);
  const more = useMemo(
    () => (hasNextPage ? () => void fetchNextPage({ cancelRefetch: false }) : undefined),
    [hasNextPage, fetchNextPage],
  );
  const show = useOpening(`album:${albumId}`, photos, more);
  return (
    <Answer asked={asked}>
      {() =>
        photos.length === 0 ? (
          <Nothing>{t("empty")}</Nothing>
        ) : (
          <PhotoGrid
            photos={photos}
            hasMore={hasNextPage}
            onMore={() => more?.()}
            onOpen={show}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }
    </Answer>
  );
}
