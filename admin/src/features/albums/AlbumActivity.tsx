/** What happened in one album, beside it. */

import { Drawer } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Album } from "../../shared/albums/albums.ts";
import { ask } from "../../shared/dialogs.tsx";
import { Happenings } from "./Happenings.tsx";
import { albumActivityQuery } from "./news.tsx";

export function showActivity(album: Album): void {
  void ask((answer) => (
    <AlbumActivity
      album={album}
      onClose={() => {
        answer(undefined);
      }}
    />
  ));
}

function AlbumActivity({ album, onClose }: { album: Album; onClose: () => void }) {
  const { t } = useTranslation("albums");
  return (
    <Drawer opened onClose={onClose} position="right" title={t("activity.title")}>
      <Happenings query={albumActivityQuery(album.id)} albumId={album.id} onGo={onClose} />
    </Drawer>
  );
}
