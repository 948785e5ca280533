/** The ways to make a link: of chosen photos, and of an album. */

import { lazy } from "react";

import type { Schemas } from "../../app/api.ts";
import { ask } from "../dialogs.tsx";
import type { Link } from "./terms.ts";

const ShareDialog = lazy(() => import("./ShareDialog.tsx"));

/** False: no link was made. */
export async function sharePhotos(ids: readonly string[]): Promise<boolean> {
  const link = await ask<Link>((answer) => <ShareDialog shown={{ photos: ids }} answer={answer} />);
  return link !== undefined;
}

/** Nothing can be put into a smart album, so that its guests can add nothing. */
export async function shareAlbum(
  album: Pick<Schemas["AlbumDetail"], "id" | "title" | "is_smart">,
): Promise<boolean> {
  const link = await ask<Link>((answer) => (
    <ShareDialog
      shown={{ album: album.id }}
      takesUploads={!album.is_smart}
      called={album.title}
      answer={answer}
    />
  ));
  return link !== undefined;
}
