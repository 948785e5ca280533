/** What can be done with photos that are chosen. */

import i18n from "i18next";

import { tellRefusal } from "../album/refusals.ts";
import { removePhotos } from "../collections/albums.ts";
import { pickAlbum } from "../collections/picking.tsx";
import { favour, restore, trash } from "../photos/library.ts";
import type { TilePhoto } from "../photos/photo.ts";
import type { Door } from "../saving/originals.ts";
import { save } from "../saving/save.ts";
import { sharePhotos } from "../sharing/share.tsx";
import type { IconName } from "../ui/Icon.tsx";
import { say } from "../ui/notices.ts";

export interface PhotoTool {
  icon: IconName;
  label: string;
  /** Resolves to false where the photos are to remain chosen. */
  run: () => Promise<boolean>;
}

export type ToolsFor = (photos: readonly TilePhoto[]) => readonly PhotoTool[];

/** For photos of the member's own library. */
export const ownTools: ToolsFor = (photos) => {
  const ids = idsOf(photos);
  return [
    {
      icon: "share",
      label: i18n.t("viewer:share"),
      run: () => sharePhotos(through(photos, { kind: "library" }), i18n.t("link:photos_for_you")),
    },
    { icon: "plus", label: i18n.t("viewer:add_to_album"), run: () => pickAlbum(ids) },
    favouring(photos),
    saving(photos, { kind: "library" }),
    {
      icon: "trash",
      label: i18n.t("viewer:trash"),
      run: async () => {
        const gone = await trash(ids);
        sayDone(i18n.t("selecting:trashed", { count: gone.length }), () => restore(gone));
        return true;
      },
    },
  ];
};

/** For photos of an album, whoever owns them. */
export function albumTools(albumId: string, mayRemove: boolean): ToolsFor {
  return (photos) => [
    saving(photos, { kind: "album", albumId }),
    ...(mayRemove ? [removing(photos, albumId)] : []),
  ];
}

/** Where all have a heart already, it is taken from them. */
function favouring(photos: readonly TilePhoto[]): PhotoTool {
  const plain = photos.filter(({ isFavorite }) => !isFavorite);
  const isOn = plain.length > 0 || photos.length === 0;
  return {
    icon: isOn ? "heart" : "liked",
    label: i18n.t(isOn ? "viewer:favourite" : "selecting:unfavourite"),
    run: async () => {
      const ids = idsOf(isOn ? plain : photos);
      await favour(ids, isOn);
      const told = i18n.t(isOn ? "selecting:favoured" : "selecting:unfavoured", {
        count: ids.length,
      });
      sayDone(told, () => favour(ids, !isOn));
      return true;
    },
  };
}

function saving(photos: readonly TilePhoto[], from: Door): PhotoTool {
  return {
    icon: "download",
    label: i18n.t("viewer:save"),
    run: () => save(through(photos, from)),
  };
}

function removing(photos: readonly TilePhoto[], albumId: string): PhotoTool {
  return {
    icon: "trash",
    label: i18n.t("albums:remove"),
    run: async () => {
      const all = photos.length;
      const number = await removePhotos(albumId, idsOf(photos));
      const text = i18n.t(number === all ? "albums:removed" : "albums:removed_some", {
        number,
        all,
      });
      say({ text });
      return true;
    },
  };
}

function sayDone(text: string, undo: () => Promise<void>): void {
  const action = {
    words: i18n.t("common:undo"),
    onPress: () => {
      undo().catch(tellRefusal);
    },
  };
  say({ text, action });
}

function idsOf(photos: readonly TilePhoto[]): string[] {
  return photos.map(({ id }) => id);
}

function through(photos: readonly TilePhoto[], from: Door) {
  return photos.map(({ id, kind, day }) => ({ id, kind, day, from }));
}
