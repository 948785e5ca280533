/** What a smart album shows, changed by its owner. */

import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Missing } from "../../app/Refusals.tsx";
import { albumQuery, editAlbum } from "../../shared/albums/albums.ts";
import { Answer, Page } from "../../shared/Page.tsx";
import { SmartAlbumForm } from "./SmartAlbumForm.tsx";

const route = getRouteApi("/albums/$albumId/rule");

export default function RulePage() {
  const { t } = useTranslation("albums");
  const { albumId } = route.useParams();
  const navigate = useNavigate();
  const asked = useQuery(albumQuery(albumId));
  return (
    <Answer asked={asked}>
      {({ title, rule }) =>
        rule === null ? (
          <Missing />
        ) : (
          <Page title={t("rule.of", { title })}>
            <SmartAlbumForm
              rule={rule}
              isNew={false}
              onSave={async (changed) => {
                await editAlbum(albumId, { rule: changed });
                await navigate({ to: "/albums/$albumId", params: { albumId } });
              }}
            />
          </Page>
        )
      }
    </Answer>
  );
}
