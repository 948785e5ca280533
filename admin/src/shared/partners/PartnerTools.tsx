/** What is done with a photo that a partner shows. */

import { IconLibraryPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { DownloadLent } from "../lent/DownloadLent.tsx";
import type { LentPhoto } from "../lent/photo.ts";
import { tellRefusal } from "../refusals.ts";
import { ToolButton } from "../viewer/ToolButton.tsx";
import { saveCopies, type Partnership } from "./partners.ts";

export default function PartnerTools({
  partner,
  photo,
}: {
  partner: Partnership;
  photo: LentPhoto;
}) {
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
