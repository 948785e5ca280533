/** What is held back from others, for administrators to judge, and by what terms. */

import { SegmentedControl, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Queue } from "./Queue.tsx";
import { TABS, type Tab } from "./routes.ts";
import { Terms } from "./Terms.tsx";

const route = getRouteApi("/manage/moderation");

export default function ModerationPage() {
  const { t } = useTranslation(["moderation", "common"]);
  const { tab = "waiting" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={t("common:places.moderation")}
      actions={
        <SegmentedControl<Tab>
          aria-label={t("which")}
          value={tab}
          onChange={(wanted) => void navigate({ search: { tab: wanted } })}
          data={TABS.map((one) => ({ value: one, label: t(`tabs.${one}`) }))}
        />
      }
    >
      <Text size="sm" c="dimmed" maw="70ch">
        {t(`about.${tab}`)}
      </Text>
      {tab === "terms" ? <Terms /> : <Queue key={tab} tab={tab} />}
    </Page>
  );
}
