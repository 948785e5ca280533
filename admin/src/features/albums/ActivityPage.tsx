/** What happened in all albums that somebody is in. */

import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Happenings } from "./Happenings.tsx";
import { activityQuery } from "./news.tsx";

export default function ActivityPage() {
  const { t } = useTranslation("albums");
  return (
    <Page title={t("activity.title")}>
      <Happenings query={activityQuery} />
    </Page>
  );
}
