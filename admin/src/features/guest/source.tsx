/** Photos of a link, in the viewer. */

import { lazy, Suspense } from "react";

import { DownloadLent } from "../../shared/lent/DownloadLent.tsx";
import type { LentPhoto } from "../../shared/lent/photo.ts";
import { Thumbnails } from "../../shared/photos/thumbnails.ts";
import type { PhotoSource } from "../../shared/viewer/source.ts";
import { downloadOf, photoQuery, thumbnailOf } from "./link.ts";

const LentPanel = lazy(() => import("../../shared/lent/LentPanel.tsx"));

export function guestSource(
  link: string,
  { mayDownload }: { mayDownload: boolean },
): PhotoSource<LentPhoto> {
  return {
    photo: (id) => photoQuery(link, id),
    thumbnails: new Thumbnails(async (ids) => {
      const asked = ids.map(async (id) => [id, await thumbnailOf(link, id)] as const);
      const found = await Promise.allSettled(asked);
      return new Map(found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])));
    }),
    tools: (photo) => mayDownload && <DownloadLent ask={() => downloadOf(link, photo.id)} />,
    panel: (photo) => (
      <Suspense>
        <LentPanel photo={photo} />
      </Suspense>
    ),
  };
}
