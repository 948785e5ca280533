import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Failures } from "../../shared/processing/Failures.tsx";
import { Stages } from "../../shared/processing/Stages.tsx";
import { Queues } from "./Queues.tsx";

/** What is being done for photos, what waits for it, and what could not be done. */
export default function JobsPage() {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Page title={t("common:places.jobs")}>
      <Queues />
      <Stages whose="everybody" />
      <Failures whose="everybody" />
    </Page>
  );
}
