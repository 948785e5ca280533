import { PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { ApiForm } from "../../shared/ApiForm.tsx";
import { Section } from "../../shared/Section.tsx";
import { accountChanged } from "./queries.ts";

const LONGEST = 1024;

export function Password({ isSet }: { isSet: boolean }) {
  const { t } = useTranslation("account");
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const [isDone, setDone] = useState(false);
  const send = async () => {
    const body = { password: wanted, ...(isSet ? { current_password: current } : {}) };
    await unwrap(api.POST("/api/v1/account/password", { body }));
    setCurrent("");
    setWanted("");
    setDone(true);
    await accountChanged();
  };
  return (
    <Section title={t("password")} help={t("password_detail")}>
      <ApiForm label={t("password")} submit={t("set_password")} send={send}>
        {isSet && (
          <PasswordInput
            label={t("current_password")}
            autoComplete="current-password"
            required
            maxLength={LONGEST}
            value={current}
            onChange={(event) => {
              setCurrent(event.currentTarget.value);
            }}
          />
        )}
        <PasswordInput
          label={t("new_password")}
          autoComplete="new-password"
          required
          maxLength={LONGEST}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
        {isDone && <Text role="status">{t("password_set")}</Text>}
      </ApiForm>
    </Section>
  );
}
