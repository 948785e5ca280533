/** Faces of nobody who is known yet. */

import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { faces } from "../../shared/people/people.ts";
import { useFaceActions } from "./faceActions.tsx";
import { Faces } from "./Faces.tsx";
import { ToPeople } from "./ToPeople.tsx";

const query = faces({ unknown: true });

export default function UnknownFacesPage() {
  const { t } = useTranslation("people");
  const { moveTo, ignoring, dialog } = useFaceActions([]);
  return (
    <Page title={t("unknown.title")} actions={<ToPeople />}>
      <Faces
        query={query}
        actions={[moveTo(t("unknown.act")), ignoring]}
        empty={t("unknown.empty")}
      />
      {dialog}
    </Page>
  );
}
