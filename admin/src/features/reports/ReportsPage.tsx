import { Badge, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count, moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { Page } from "../../shared/Page.tsx";
import { Judge } from "./Judge.tsx";

type Report = Schemas["Report"];
type Which = "open" | "settled";

function reports(state: Which) {
  return listOf<Report>(["reports", state], (at) =>
    unwrap(api.GET("/api/v1/share-reports", { params: { query: { state, ...at } } })),
  );
}

/** What guests have reported about shared links, to be judged. */
export default function ReportsPage() {
  const { t } = useTranslation(["manage", "common"]);
  const [which, setWhich] = useState<Which>("open");
  return (
    <Page title={t("common:places.reports")}>
      <Group>
        <SegmentedControl
          aria-label={t("reports.which")}
          value={which}
          onChange={setWhich}
          data={[
            { value: "open", label: t("reports.open") },
            { value: "settled", label: t("reports.settled") },
          ]}
        />
      </Group>
      <List
        query={reports(which)}
        label={t("common:places.reports")}
        empty={t(which === "open" ? "reports.none_open" : "reports.none_settled")}
        keyOf={(report) => report.id}
        columns={[
          { head: t("audit.at"), cell: (report) => moment(report.created_at) },
          { head: t("reports.link"), cell: (report) => <Link share={report.share} /> },
          {
            head: t("reports.reason"),
            cell: (report) => (
              <Stack gap={0}>
                <Text size="sm">{t(`reports.reasons.${report.reason}`)}</Text>
                <Text size="sm" c="dimmed">
                  {report.words}
                </Text>
              </Stack>
            ),
          },
          { head: t("users.state"), cell: (report) => <State report={report} /> },
          { head: t("common:act"), cell: (report) => <Judge report={report} /> },
        ]}
      />
    </Page>
  );
}

function Link({ share }: { share: Report["share"] }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Stack gap={0}>
      <Text size="sm">{share.title === "" ? t("reports.untitled") : share.title}</Text>
      <Text size="xs" c="dimmed">
        {share.owner_email}
        {share.asset_count !== null &&
          ` · ${t("models.photos", { count: share.asset_count, photos: count(share.asset_count) })}`}
      </Text>
    </Stack>
  );
}

function State({ report }: { report: Report }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Stack gap={4} align="start">
      <Badge variant="light" color={report.state === "open" ? "yellow" : "gray"}>
        {t(`reports.states.${report.state}`)}
      </Badge>
      {report.share.suspended_at !== null && (
        <Badge variant="light" color="red">
          {t("reports.suspended")}
        </Badge>
      )}
    </Stack>
  );
}
