/** Photos put into an album that is asked for. */

import { Anchor, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18n from "i18next";
import { lazy } from "react";

import { albumHref } from "../../app/hrefs.ts";
import { learn } from "../../app/language.ts";
import { ask } from "../dialogs.tsx";
import { addPhotos, type Filled } from "./albums.ts";
import type { PickedAlbum } from "./AlbumPicker.tsx";

const AlbumPicker = lazy(() => import("./AlbumPicker.tsx"));

/** Undefined: none was chosen. */
export function pickAlbum(count: number): Promise<PickedAlbum | undefined> {
  return ask<PickedAlbum>((answer) => <AlbumPicker count={count} onPicked={answer} />);
}

/** Asks which album, and puts the photos into it. False: none was chosen. */
export async function addToAlbum(ids: readonly string[]): Promise<boolean> {
  const album = await pickAlbum(ids.length);
  if (album === undefined) return false;
  await tellAdded(album, await addPhotos(album.id, ids));
  return true;
}

async function tellAdded(album: PickedAlbum, filled: Filled): Promise<void> {
  await learn("albums");
  notifications.show({
    message: (
      <Text size="sm">
        {filledWords(filled)} <Anchor href={albumHref(album.id)}>{album.title}</Anchor>
      </Text>
    ),
  });
}

/** What became of photos that were to be put into an album; the words must have been learnt. */
export function filledWords({ added = 0, present = 0, not_found: missing = 0 }: Filled): string {
  const t = i18n.getFixedT(null, "albums");
  const told = [t("filled.added", { count: added })];
  if (present > 0) told.push(t("filled.present", { count: present }));
  if (missing > 0) told.push(t("filled.missing", { count: missing }));
  return told.join(" ");
}
