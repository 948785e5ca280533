/** A new album that fills itself by a rule. */

import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { createAlbum } from "../../shared/albums/albums.ts";
import { Page } from "../../shared/Page.tsx";
import { SmartAlbumForm } from "./SmartAlbumForm.tsx";

const route = getRouteApi("/albums/smart");

export default function NewSmartAlbumPage() {
  const { t } = useTranslation("albums");
  const { parent } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page title={t("rule.new")}>
      <SmartAlbumForm
        rule={{ match: "all", conditions: [] }}
        isNew
        onSave={async (rule, title) => {
          const album = await createAlbum({
            title,
            rule,
            ...(parent === undefined ? {} : { parent }),
          });
          await navigate({ to: "/albums/$albumId", params: { albumId: album.id } });
        }}
      />
    </Page>
  );
}
