import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Tasks } from "./registry/Tasks.tsx";
import { Spaces } from "./Spaces.tsx";
import { Versions } from "./Versions.tsx";

/** Which networks look at the photos, and bringing old photos up to newer ones. */
export default function ModelsPage() {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Page title={t("common:places.models")}>
      <Tasks />
      <Versions />
      <Spaces />
    </Page>
  );
}
