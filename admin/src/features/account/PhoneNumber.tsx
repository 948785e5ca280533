/** The phone number that one signs in with, set and removed by who knows the password. */

import { Button, PasswordInput, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { ApiForm } from "../../shared/ApiForm.tsx";
import { Refused } from "../../shared/Refused.tsx";
import { Section } from "../../shared/Section.tsx";
import { accountChanged } from "./queries.ts";

export function PhoneNumber({ account }: { account: Schemas["Account"] }) {
  const { t } = useTranslation("account");
  const [number, setNumber] = useState(account.phone_number ?? "");
  const [password, setPassword] = useState("");
  const [isSaved, setSaved] = useState(false);
  const put = async (phone_number: string | null) => {
    setSaved(false);
    const body = { phone_number, ...(account.has_password ? { current_password: password } : {}) };
    const changed = await unwrap(api.PUT("/api/v1/account/phone-number", { body }));
    setNumber(changed.phone_number ?? "");
    setPassword("");
    setSaved(true);
    await accountChanged();
  };
  const remove = useMutation({ mutationFn: () => put(null) });
  return (
    <Section title={t("phone")} help={t("phone_detail")}>
      <ApiForm label={t("phone")} submit={t("set_phone")} send={() => put(number)}>
        <TextInput
          label={t("phone")}
          type="tel"
          autoComplete="tel"
          required
          maxLength={50}
          value={number}
          description={account.phone_verified_at === null ? undefined : t("phone_verified")}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
          }}
        />
        {account.has_password && (
          <PasswordInput
            label={t("current_password")}
            autoComplete="current-password"
            required
            maxLength={1024}
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
        )}
        {isSaved && <Text role="status">{t("saved")}</Text>}
      </ApiForm>
      {account.phone_number !== null && (
        <>
          <Refused error={remove.error} />
          <Button
            variant="subtle"
            color="red"
            w="fit-content"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t("remove_phone")}
          </Button>
        </>
      )}
    </Section>
  );
}
