/** The photos of an album, which are opened, or chosen. */

import { useTranslation } from "react-i18next";

import { usePhotoPages } from "../photos/pages.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { useOpening } from "../viewer/sequence.ts";
import { albumPhotosQuery, albumTile } from "./albums.ts";

export function AlbumPhotos({ albumId }: { albumId: string }) {
  const { t } = useTranslation("albums");
  const { asked, photos, hasMore, more } = usePhotoPages(albumPhotosQuery(albumId), albumTile);
  const show = useOpening(`album:${albumId}`, photos, more);
  return (
    <Answer asked={asked}>
      {() =>
        photos.length === 0 ? (
          <Nothing>{t("empty")}</Nothing>
        ) : (
          <PhotoGrid photos={photos} hasMore={hasMore} onMore={more} onOpen={show} />
        )
      }
    </Answer>
  );
}
