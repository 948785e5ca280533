/** One's own photos with those of partners among them. */

import { api, ProblemError, unwrap } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import type { LentPhoto } from "../lent/photo.ts";
import { LIBRARY } from "../photos/library.ts";
import type { TilePhoto } from "../photos/photo.ts";
import { askLibrary, askLibraryAnimation, Thumbnails } from "../photos/thumbnails.ts";
import { FRESH, libraryTimeline, type Timeline } from "../timeline/months.ts";
import { librarySource, type LibraryPhoto } from "../viewer/library/source.tsx";
import type { PhotoSource } from "../viewer/source.ts";
import { merge } from "./merging.ts";
import { nameOf, type Partnership } from "./partners.ts";
import { partnerPhoto, partnerSource, thumbnailsOf } from "./source.tsx";
import { partnerMonth } from "./timeline.ts";

type Merged = (LibraryPhoto & { partner: null }) | (LentPhoto & { partner: Partnership });

export function mergedTimeline(partners: readonly Partnership[]): Timeline {
  const whose = partners.map(({ id }) => id).join();
  return {
    months: {
      queryKey: [LIBRARY, "merged", whose, "months"],
      queryFn: async () => {
        const query = { granularity: "month" } as const;
        const path = "/api/v1/partners/timeline/buckets";
        return (await unwrap(api.GET(path, { params: { query } }))).items;
      },
      staleTime: FRESH,
    },
    month: (bucket) => ({
      queryKey: [LIBRARY, "merged", whose, "month", bucket],
      queryFn: async () => {
        const theirs = partners.map(async (partner) => {
          const photos = await queries.query(partnerMonth(partner.id, bucket));
          return photos.map((photo) => tileOf(partner, photo));
        });
        return merge(await Promise.all([queries.query(libraryTimeline.month(bucket)), ...theirs]));
      },
      staleTime: FRESH,
    }),
  };
}

/** What is asked for by its id alone is one's own, or else belongs to one of the partners. */
export function mergedSource(partners: readonly Partnership[]): PhotoSource<Merged> {
  const sources = new Map(partners.map((partner) => [partner.id, partnerSource(partner)]));
  return {
    photo: (id) => ({
      queryKey: [LIBRARY, "merged photo", id],
      queryFn: async (): Promise<Merged> => {
        const own = await unlessMissing(queries.query(librarySource.photo(id)));
        if (own !== undefined) return { ...own, partner: null };
        for (const partner of partners) {
          const lent = await unlessMissing(queries.query(partnerPhoto(partner.id, id)));
          if (lent !== undefined) return { ...lent, partner };
        }
        throw new ProblemError(404, {});
      },
      staleTime: FRESH,
    }),
    thumbnails: new Thumbnails(async (ids) => {
      const found = new Map(await askLibrary(ids));
      for (const partner of partners) {
        const missing = ids.filter((id) => !found.has(id));
        for (const [id, url] of await thumbnailsOf(partner.id, missing)) found.set(id, url);
      }
      return found;
    }, askLibraryAnimation),
    tools: (photo, leave) =>
      photo.partner === null
        ? librarySource.tools?.(photo, leave)
        : sources.get(photo.partner.id)?.tools?.(photo, leave),
    panel: (photo) =>
      photo.partner === null
        ? librarySource.panel?.(photo)
        : sources.get(photo.partner.id)?.panel?.(photo),
    layer: (photo, isPanelOpen) =>
      photo.partner === null ? librarySource.layer?.(photo, isPanelOpen) : undefined,
  };
}

function tileOf(partner: Partnership, photo: TilePhoto): TilePhoto {
  return {
    ...photo,
    whose: nameOf(partner),
    href: `/partners/${partner.id}?photo=${photo.id}`,
  };
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
}
