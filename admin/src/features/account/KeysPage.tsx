/** API keys: what programs open the library with. */

import { Badge, Checkbox, Group, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { ApiForm } from "../../shared/ApiForm.tsx";
import { List } from "../../shared/List.tsx";
import { Removal } from "../../shared/Removal.tsx";
import { Section } from "../../shared/Section.tsx";
import { ShownOnce } from "../../shared/ShownOnce.tsx";
import { AccountFrame } from "./AccountFrame.tsx";
import { accountChanged, keys } from "./queries.ts";
import { SCOPES, type Scope } from "./scopes.ts";

type ApiKey = Schemas["ApiKey"];

const DAY = 86_400_000; // milliseconds
const LIVES = ["30", "90", "365", "never"] as const;

export default function KeysPage() {
  const { t } = useTranslation("account");
  const [secret, setSecret] = useState<string>();
  const show = async (made: Schemas["CreatedApiKey"]) => {
    setSecret(made.key);
    await accountChanged();
  };
  return (
    <AccountFrame here="/account/keys">
      <Section title={t("keys.title")} help={t("keys.detail")}>
        <List
          query={keys}
          label={t("keys.title")}
          empty={t("keys.none")}
          keyOf={({ id }) => id}
          columns={[
            { head: t("name"), cell: (key) => <Name of={key} /> },
            { head: t("keys.may"), cell: (key) => <Scopes of={key} /> },
            {
              head: t("used_last"),
              cell: ({ last_used_at }) =>
                last_used_at == null ? t("never_used") : moment(last_used_at),
            },
            { head: t("act"), cell: (key) => <Revoke apiKey={key} /> },
          ]}
        />
      </Section>
      <NewKey onMade={show} />
      {secret !== undefined && (
        <ShownOnce
          title={t("keys.yours")}
          detail={t("keys.keep")}
          secrets={[secret]}
          onKept={() => {
            setSecret(undefined);
          }}
        />
      )}
    </AccountFrame>
  );
}

function Name({ of }: { of: ApiKey }) {
  const { t } = useTranslation("account");
  return (
    <>
      <Text size="sm">{of.name}</Text>
      <Text size="xs" c="dimmed">
        {of.prefix}… ·{" "}
        {of.expires_at == null ? t("keys.never") : t("keys.until", { when: moment(of.expires_at) })}
      </Text>
    </>
  );
}

function Scopes({ of }: { of: ApiKey }) {
  return (
    <Group gap={4}>
      {of.scopes.map((scope) => (
        <Badge key={scope} variant="light" size="sm" tt="none">
          {scope}
        </Badge>
      ))}
    </Group>
  );
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation("account");
  const revoke = async () => {
    const params = { path: { key_id: apiKey.id } };
    await unwrap(api.DELETE("/api/v1/api-keys/{key_id}", { params }));
    await accountChanged();
  };
  return (
    <Removal
      of={apiKey.name}
      words={t("keys.revoke")}
      question={t("keys.revoke_detail")}
      remove={revoke}
    />
  );
}

function NewKey(props: { onMade: (made: Schemas["CreatedApiKey"]) => Promise<void> }) {
  const { t } = useTranslation("account");
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [life, setLife] = useState<(typeof LIVES)[number]>("90");
  const make = async () => {
    const expires =
      life === "never" ? null : new Date(Date.now() + Number(life) * DAY).toISOString();
    const body = { name, scopes: [...scopes], expires_at: expires };
    const made = await unwrap(api.POST("/api/v1/api-keys", { body }));
    setName("");
    setScopes([]);
    await props.onMade(made);
  };
  return (
    <Section title={t("keys.new")}>
      <ApiForm label={t("keys.new")} submit={t("keys.make")} send={make}>
        <TextInput
          label={t("name")}
          required
          maxLength={100}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Checkbox.Group
          label={t("keys.may")}
          value={[...scopes]}
          onChange={(chosen) => {
            setScopes(SCOPES.filter((scope) => chosen.includes(scope)));
          }}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" pt="xs">
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={scope} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Select
          label={t("keys.life")}
          data={LIVES.map((value) => ({ value, label: t(`keys.lives.${value}`) }))}
          value={life}
          onChange={(chosen) => {
            setLife(LIVES.find((one) => one === chosen) ?? life);
          }}
        />
      </ApiForm>
    </Section>
  );
}
