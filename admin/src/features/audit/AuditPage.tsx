import { Badge, Code, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List, listOf } from "../../shared/List.tsx";
import { Page } from "../../shared/Page.tsx";

const entries = listOf<Schemas["AuditEntry"]>(["audit"], (at) =>
  unwrap(api.GET("/api/v1/audit", { params: { query: { ...at, limit: 50 } } })),
);

/** Whatever administrators have done. */
export default function AuditPage() {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Page title={t("common:places.audit")}>
      <List
        query={entries}
        label={t("common:places.audit")}
        empty={t("audit.empty")}
        keyOf={(entry) => entry.id}
        columns={[
          { head: t("audit.at"), cell: (entry) => moment(entry.at) },
          { head: t("audit.actor"), cell: (entry) => entry.actor_email },
          {
            head: t("audit.action"),
            cell: (entry) => <Badge variant="light">{entry.action}</Badge>,
          },
          {
            head: t("audit.target"),
            cell: (entry) => (
              <Text size="sm" c="dimmed">
                {entry.target_type} {entry.target_id}
              </Text>
            ),
          },
          { head: t("audit.details"), cell: (entry) => <Details of={entry.details} /> },
        ]}
      />
    </Page>
  );
}

function Details({ of }: { of: Record<string, unknown> }) {
  const told = Object.entries(of);
  if (told.length === 0) return null;
  return <Code>{told.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")}</Code>;
}
