/** The ways to make a link: of chosen photos, and of an album. */

import { lazy } from "react";

import { ask } from "../dialogs.tsx";
import type { Link } from "./terms.ts";

const ShareDialog = lazy(() => import("./ShareDialog.tsx"));

/** False: no link was made. */
export async function sharePhotos(ids: readonly string[]): Promise<boolean> {
  const link = await ask<Link>((answer) => <ShareDialog shown={{ photos: ids }} answer={answer} />);
  return link !== undefined;
}

/** @param album `isSmart`: nothing can be put into it, so that guests can add nothing */
export async function shareAlbum(album: {
  id: string;
  title?: string | undefined;
  isSmart?: boolean | undefined;
}): Promise<boolean> {
  const link = await ask<Link>((answer) => (
    <ShareDialog
      shown={{ album: album.id }}
      takesUploads={album.isSmart !== true}
      {...(album.title === undefined ? {} : { called: album.title })}
      answer={answer}
    />
  ));
  return link !== undefined;
}
