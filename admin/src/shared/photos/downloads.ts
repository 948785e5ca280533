/** Many photos saved at once: planned by the album, fetched by the browser as files of bounded size. */

import { api, unwrap, type Schemas } from "../../app/api.ts";

export type DownloadPlan = Schemas["DownloadPlan"];
export type DownloadPart = Schemas["ArchivePart"];

/** By which door the photos are reached: the library, an album, a link. */
export interface Downloads {
  plan: () => Promise<DownloadPlan>;
  /** What has become of a plan since. */
  again: (id: string) => Promise<DownloadPlan>;
  /** Where the browser fetches a part, if not where the plan says. */
  addressOf?: (plan: DownloadPlan, part: DownloadPart) => string;
}

/** @param ids of the member's own photos */
export function libraryDownloads(ids: readonly string[]): Downloads {
  return {
    plan: () => unwrap(api.POST("/api/v1/downloads", { body: { ids: [...ids] } })),
    again: (id) =>
      unwrap(api.GET("/api/v1/downloads/{archive_id}", { params: { path: { archive_id: id } } })),
  };
}

/** @param ids of photos in the album; left out: all of them */
export function albumDownloads(albumId: string, ids?: readonly string[]): Downloads {
  return {
    plan: () =>
      unwrap(
        api.POST("/api/v1/albums/{album_id}/downloads", {
          params: { path: { album_id: albumId } },
          body: ids === undefined ? {} : { ids: [...ids] },
        }),
      ),
    again: (id) =>
      unwrap(
        api.GET("/api/v1/albums/{album_id}/downloads/{archive_id}", {
          params: { path: { album_id: albumId, archive_id: id } },
        }),
      ),
  };
}

/** Saves at once what is one file; several are offered one by one, as browsers want it. */
export async function download(from: Downloads): Promise<void> {
  const plan = await from.plan();
  const [only, ...others] = plan.parts;
  const isWhole = plan.is_ready && !plan.is_preparing && plan.left_out.length === 0;
  if (isWhole && only !== undefined && others.length === 0) {
    save(addressOf(from, plan, only), only);
  } else {
    const { offerParts } = await import("./DownloadDialog.tsx");
    await offerParts(plan, from);
  }
}

/** By its path: behind a proxy the album may not know the host that the browser sees. */
export function addressOf(from: Downloads, plan: DownloadPlan, part: DownloadPart): string {
  return from.addressOf?.(plan, part) ?? new URL(part.url).pathname;
}

function save(address: string, part: DownloadPart): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = part.filename;
  link.click();
}
