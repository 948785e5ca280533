/** A partner's photos, in the viewer. */

import { lazy, Suspense } from "react";

import { api, unwrap } from "../../app/api.ts";
import { learn } from "../../app/language.ts";
import { lentPhoto, type LentPhoto } from "../lent/photo.ts";
import { Thumbnails } from "../photos/thumbnails.ts";
import type { PhotoQuery, PhotoSource } from "../viewer/source.ts";
import { PARTNERS, type Partnership } from "./partners.ts";

const PartnerTools = lazy(async () => {
  await learn("partners", "lent");
  return import("./PartnerTools.tsx");
});
const LentPanel = lazy(async () => {
  await learn("lent");
  return import("../lent/LentPanel.tsx");
});

const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

export function partnerSource(partner: Partnership): PhotoSource<LentPhoto> {
  return {
    photo: (id) => partnerPhoto(partner.id, id),
    thumbnails: new Thumbnails((ids) => thumbnailsOf(partner.id, ids)),
    tools: (photo) => (
      <Suspense>
        <PartnerTools partner={partner} photo={photo} />
      </Suspense>
    ),
    panel: (photo) => (
      <Suspense>
        <LentPanel photo={photo} />
      </Suspense>
    ),
  };
}

export function partnerPhoto(partner: string, id: string): PhotoQuery<LentPhoto> {
  return {
    queryKey: [PARTNERS, partner, "photo", id],
    queryFn: async () => lentPhoto(await fetchPhoto(partner, id)),
    staleTime: FRESH,
  };
}

/** Of those that the partner shows. */
export async function thumbnailsOf(
  partner: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const asked = await Promise.allSettled(ids.map((id) => fetchPhoto(partner, id)));
  const photos = asked.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  return new Map(photos.map((photo) => [photo.id, photo.thumbnail_url]));
}

function fetchPhoto(partner: string, id: string) {
  return unwrap(
    api.GET("/api/v1/partners/{partnership_id}/assets/{asset_id}", {
      params: { path: { partnership_id: partner, asset_id: id } },
    }),
  );
}
