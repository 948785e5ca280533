import { Code, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { Page } from "../../shared/Page.tsx";

const KINDS = [
  "user",
  "invitation",
  "setting",
  "queue",
  "backfill",
  "space",
  "model",
  "model_upload",
  "model_pipeline",
  "model_run",
  "model_trigger",
  "storage_check",
  "backup",
  "share",
  "share_report",
  "moderation_case",
  "moderation_terms",
  "api_key",
  "webhook",
] as const;
type Kind = (typeof KINDS)[number];

interface Wanted {
  kind: Kind | null;
  actor: string;
  /** Days as YYYY-MM-DD, both included; empty: without end. */
  from: string;
  to: string;
}

function entries({ kind, actor, from, to }: Wanted) {
  const asked = {
    limit: 50,
    ...(kind === null ? {} : { target_type: kind }),
    ...(actor === "" ? {} : { actor }),
    ...(from === "" ? {} : { since: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to === "" ? {} : { until: dayAfter(to).toISOString() }),
  };
  return listOf<Schemas["AuditEntry"]>(["audit", asked], (at) =>
    unwrap(api.GET("/api/v1/audit", { params: { query: { ...asked, ...at } } })),
  );
}

function dayAfter(day: string): Date {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + 1);
  return date;
}

/** Whatever administrators have done. */
export default function AuditPage() {
  const { t } = useTranslation(["manage", "common"]);
  const [wanted, setWanted] = useState<Wanted>({ kind: null, actor: "", from: "", to: "" });
  const [settled] = useDebouncedValue(wanted, 250);
  const change = (changed: Partial<Wanted>) => {
    setWanted((before) => ({ ...before, ...changed }));
  };
  return (
    <Page title={t("common:places.audit")}>
      <SimpleGrid cols={{ base: 2, lg: 4 }} maw={840}>
        <Select
          label={t("audit.target")}
          placeholder={t("audit.anything")}
          clearable
          value={wanted.kind}
          data={KINDS.map((value) => ({ value, label: t(`audit.kinds.${value}`) }))}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        <TextInput
          label={t("audit.actor")}
          type="search"
          value={wanted.actor}
          placeholder={t("audit.address")}
          onChange={(event) => {
            change({ actor: event.currentTarget.value.trim() });
          }}
        />
        <TextInput
          label={t("audit.from")}
          type="date"
          value={wanted.from}
          onChange={(event) => {
            change({ from: event.currentTarget.value });
          }}
        />
        <TextInput
          label={t("audit.to")}
          type="date"
          value={wanted.to}
          onChange={(event) => {
            change({ to: event.currentTarget.value });
          }}
        />
      </SimpleGrid>
      <List
        query={entries(settled)}
        label={t("common:places.audit")}
        empty={t("audit.empty")}
        keyOf={(entry) => entry.id}
        columns={[
          { head: t("audit.at"), cell: (entry) => moment(entry.at) },
          { head: t("audit.actor"), cell: (entry) => entry.actor_email },
          {
            head: t("audit.action"),
            cell: (entry) => <Code>{entry.action}</Code>,
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
