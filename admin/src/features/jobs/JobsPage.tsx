import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Failures } from "./Failures.tsx";
import { Queues } from "./Queues.tsx";
import { Stages } from "./Stages.tsx";

/** What is being done for photos, what waits for it, and what could not be done. */
export default function JobsPage() {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Page title={t("common:places.jobs")}>
      <Queues />
      <Stages />
      <Failures />
    </Page>
  );
}
