/** Who one is, in which language and time zone, and how much room one has. */

import { Alert, Progress, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes } from "../../shared/amounts.ts";
import { ApiForm } from "../../shared/ApiForm.tsx";
import { Answer } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import { AccountFrame } from "./AccountFrame.tsx";
import { PhoneNumber } from "./PhoneNumber.tsx";
import { accountChanged, accountQuery } from "./queries.ts";

type Account = Schemas["Account"];

const zones = Intl.supportedValuesOf("timeZone");

export default function ProfilePage() {
  const asked = useQuery(accountQuery);
  return (
    <AccountFrame here="/account">
      <Answer asked={asked}>
        {(account) => (
          <>
            <Room account={account} />
            <Profile account={account} />
            <Address account={account} />
            <PhoneNumber account={account} />
          </>
        )}
      </Answer>
    </AccountFrame>
  );
}

function Room({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const { used_bytes: used, reserved_bytes: reserved, quota_bytes: quota } = account;
  const words =
    quota === null
      ? t("used", { used: bytes(used) })
      : t("used_of", { used: bytes(used), quota: bytes(quota) });
  const share = quota === null ? 0 : (100 * used) / Math.max(1, quota);
  return (
    <Section title={t("room")}>
      <Text>{words}</Text>
      {quota !== null && (
        <Progress value={share} color={share > 90 ? "red" : "ember"} aria-label={words} />
      )}
      {reserved > 0 && (
        <Text size="sm" c="dimmed">
          {t("reserved", { amount: bytes(reserved) })}
        </Text>
      )}
    </Section>
  );
}

function Profile({ account }: { account: Account }) {
  const { t } = useTranslation(["account", "common"]);
  const [name, setName] = useState(account.name ?? "");
  const [zone, setZone] = useState(account.time_zone ?? "UTC");
  const [language, setLanguage] = useState(account.language);
  const [stacks, setStacks] = useState(account.stacks_automatically ?? false);
  const [teaches, setTeaches] = useState(account.teaches_models ?? true);
  const [isSaved, setSaved] = useState(false);
  const send = async () => {
    const body = {
      name,
      language,
      time_zone: zone,
      stacks_automatically: stacks,
      teaches_models: teaches,
    };
    await unwrap(api.PATCH("/api/v1/account", { body }));
    await accountChanged();
    setSaved(true);
  };
  return (
    <Section title={t("profile")}>
      <ApiForm label={t("profile")} submit={t("common:save")} send={send}>
        <TextInput
          label={t("name")}
          autoComplete="name"
          maxLength={100}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Select
          label={t("time_zone")}
          searchable
          data={zones.includes(zone) ? zones : [zone, ...zones]}
          value={zone}
          onChange={(chosen) => {
            if (chosen !== null) setZone(chosen);
          }}
        />
        <Select
          label={t("language")}
          data={[
            { value: "zh", label: "简体中文" },
            { value: "en", label: "English" },
          ]}
          value={language}
          onChange={(chosen) => {
            if (chosen === "zh" || chosen === "en") setLanguage(chosen);
          }}
        />
        <Switch
          label={t("stacks")}
          description={t("stacks_detail")}
          checked={stacks}
          onChange={(event) => {
            setStacks(event.currentTarget.checked);
          }}
        />
        <Switch
          label={t("teaches")}
          description={t("teaches_detail")}
          checked={teaches}
          onChange={(event) => {
            setTeaches(event.currentTarget.checked);
          }}
        />
        {isSaved && <Text role="status">{t("saved")}</Text>}
      </ApiForm>
    </Section>
  );
}

function Address({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const [email, setEmail] = useState(account.has_email ? account.email : "");
  const [isSent, setSent] = useState(false);
  const send = async () => {
    await unwrap(api.POST("/api/v1/account/email", { body: { email } }));
    setSent(true);
  };
  return (
    <Section title={t("email")}>
      <Stack>
        <ApiForm label={t("email")} submit={t("change_email")} send={send}>
          <TextInput
            label={t("email")}
            type="email"
            required
            autoComplete="email"
            maxLength={254}
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
        </ApiForm>
        {isSent && (
          <Alert role="status" color="green">
            {t("letter_sent")}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}
