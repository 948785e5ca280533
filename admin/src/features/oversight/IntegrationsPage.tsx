/** Everybody's API keys and webhooks, for administrators: how they are used, and the way to end them. */

import { Badge, Button, Code, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { Page } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Removal } from "../../shared/Removal.tsx";
import { Section } from "../../shared/Section.tsx";
import { allKeys, allWebhooks, integrationsChanged } from "./queries.ts";

type ApiKey = Schemas["OverseenApiKey"];
type Webhook = Schemas["OverseenWebhook"];

export default function IntegrationsPage() {
  const { t } = useTranslation(["oversight", "common"]);
  return (
    <Page title={t("common:places.integrations")}>
      <Keys />
      <Webhooks />
    </Page>
  );
}

function Keys() {
  const { t } = useTranslation(["oversight", "common"]);
  return (
    <Section title={t("keys.title")} help={t("keys.help")}>
      <List
        query={allKeys}
        label={t("keys.title")}
        empty={t("keys.none")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("keys.name"), cell: ({ name }) => name },
          { head: t("owner"), cell: ({ owner }) => <Owner owner={owner} /> },
          { head: t("keys.may"), cell: ({ scopes }) => <Names names={scopes} /> },
          {
            head: t("keys.used"),
            cell: ({ last_used_at }) => (last_used_at == null ? t("never") : moment(last_used_at)),
          },
          { head: t("keys.ends"), cell: (key) => <Ends of={key} /> },
          {
            head: t("common:act"),
            cell: ({ id, name }) => (
              <Removal
                of={name}
                words={t("keys.revoke")}
                question={t("keys.revoke_detail")}
                remove={() => revoke(id)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

async function revoke(id: string): Promise<void> {
  const params = { path: { key_id: id } };
  await unwrap(api.DELETE("/api/v1/integrations/api-keys/{key_id}", { params }));
  await integrationsChanged();
}

function Ends({ of: { expires_at } }: { of: ApiKey }) {
  const { t } = useTranslation("oversight");
  const [now] = useState(Date.now);
  if (expires_at == null) return t("keys.no_end");
  if (Date.parse(expires_at) > now) return moment(expires_at);
  return <Badge color="gray">{t("keys.over")}</Badge>;
}

function Webhooks() {
  const { t } = useTranslation(["oversight", "common"]);
  return (
    <Section title={t("webhooks.title")} help={t("webhooks.help")}>
      <List
        query={allWebhooks}
        label={t("webhooks.title")}
        empty={t("webhooks.none")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("webhooks.host"), cell: ({ host }) => <Code>{host}</Code> },
          { head: t("owner"), cell: ({ owner }) => <Owner owner={owner} /> },
          {
            head: t("webhooks.events"),
            cell: ({ events }) =>
              events.length === 0 ? t("webhooks.all") : <Names names={events} />,
          },
          { head: t("webhooks.health"), cell: (webhook) => <Health webhook={webhook} /> },
          {
            head: t("webhooks.told"),
            cell: ({ last_success_at: last }) => (last == null ? t("never") : moment(last)),
          },
          { head: t("common:act"), cell: (webhook) => <Switch webhook={webhook} /> },
        ]}
      />
    </Section>
  );
}

function Health({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("oversight");
  const { disabled_reason: why, failures_in_a_row: failures = 0 } = webhook;
  if (why !== null) return <Badge color="gray">{t(`webhooks.off.${why}`)}</Badge>;
  if (failures === 0) {
    return (
      <Badge color="green" variant="light">
        {t("webhooks.well")}
      </Badge>
    );
  }
  return (
    <Badge color="red" variant="light">
      {t("webhooks.failures", { count: failures })}
    </Badge>
  );
}

/** Off; and on again what an administrator has switched off, while the rest is its owner's to do. */
function Switch({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("oversight");
  const set = async (enabled: boolean) => {
    const path = { webhook_id: webhook.id };
    await unwrap(
      api.PATCH("/api/v1/integrations/webhooks/{webhook_id}", {
        params: { path },
        body: { enabled },
      }),
    );
    await integrationsChanged();
  };
  const lift = useMutation({ mutationFn: () => set(true), onError: tellRefusal });
  if (webhook.enabled) {
    return (
      <Removal
        of={webhook.host}
        words={t("webhooks.switch_off")}
        question={t("webhooks.switch_off_detail")}
        remove={() => set(false)}
      />
    );
  }
  if (webhook.disabled_reason !== "by_administrator") return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`${t("webhooks.switch_on")}: ${webhook.host}`}
      loading={lift.isPending}
      onClick={() => {
        lift.mutate();
      }}
    >
      {t("webhooks.switch_on")}
    </Button>
  );
}

function Owner({ owner: { name = "", email } }: { owner: Schemas["IntegrationOwner"] }) {
  return (
    <Stack gap={0}>
      <Text size="sm">{name === "" ? email : name}</Text>
      {name !== "" && (
        <Text size="xs" c="dimmed">
          {email}
        </Text>
      )}
    </Stack>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <Group gap={4} maw={320}>
      {names.map((name) => (
        <Badge key={name} variant="light" size="sm" tt="none">
          {name}
        </Badge>
      ))}
    </Group>
  );
}
