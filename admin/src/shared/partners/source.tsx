/** A partner's photos, in the viewer. */

import { IconLibraryPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { learn } from "../../app/language.ts";
import { DownloadLent } from "../lent/DownloadLent.tsx";
import { LentPanel } from "../lent/LentPanel.tsx";
import { lentPhoto, type LentPhoto } from "../lent/photo.ts";
import { Thumbnails } from "../photos/thumbnails.ts";
import { tellRefusal } from "../refusals.ts";
import type { PhotoQuery, PhotoSource } from "../viewer/source.ts";
import { ToolButton } from "../viewer/ToolButton.tsx";
import { PARTNERS, saveCopies, type Partnership } from "./partners.ts";

await learn("partners", "lent");

const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

export function partnerSource(partner: Partnership): PhotoSource<LentPhoto> {
  return {
    photo: (id) => partnerPhoto(partner.id, id),
    thumbnails: new Thumbnails((ids) => thumbnailsOf(partner.id, ids)),
    tools: (photo) => <PartnerTools partner={partner} photo={photo} />,
    panel: (photo) => <LentPanel photo={photo} />,
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

export function PartnerTools({ partner, photo }: { partner: Partnership; photo: LentPhoto }) {
  const { t } = useTranslation("partners");
  const path = { partnership_id: partner.id, asset_id: photo.id };
  return (
    <>
      {partner.includes_location && ( // only then are there originals to be copied
        <ToolButton
          label={t("save")}
          Icon={IconLibraryPlus}
          onClick={() => {
            saveCopies(partner.id, [photo.id]).catch(tellRefusal);
          }}
        />
      )}
      <DownloadLent
        ask={() =>
          unwrap(
            api.GET("/api/v1/partners/{partnership_id}/assets/{asset_id}/download", {
              params: { path },
            }),
          )
        }
      />
    </>
  );
}
