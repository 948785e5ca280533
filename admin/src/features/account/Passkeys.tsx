import { Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { ApiForm } from "../../shared/ApiForm.tsx";
import { Removal } from "../../shared/Removal.tsx";
import { Section } from "../../shared/Section.tsx";
import { canPasskeys, makePasskey } from "./passkeys.ts";
import { accountChanged } from "./queries.ts";

export function Passkeys(props: {
  passkeys: readonly Schemas["Passkey"][];
  onCodes: (codes: readonly string[]) => Promise<void>;
}) {
  const { passkeys, onCodes } = props;
  const { t } = useTranslation("account");
  const [name, setName] = useState("");
  const add = async () => {
    const made = await makePasskey(name, t("passkeys.not_made"));
    setName("");
    await onCodes(made.recovery_codes);
  };
  return (
    <Section title={t("passkeys.title")} help={t("passkeys.detail")}>
      {passkeys.map((passkey) => (
        <Entry key={passkey.id} passkey={passkey} />
      ))}
      {canPasskeys && (
        <ApiForm label={t("passkeys.title")} submit={t("passkeys.add")} send={add}>
          <TextInput
            label={t("passkeys.name")}
            required
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
        </ApiForm>
      )}
    </Section>
  );
}

function Entry({ passkey }: { passkey: Schemas["Passkey"] }) {
  const { t } = useTranslation("account");
  const used =
    passkey.last_used_at === null
      ? t("never_used")
      : t("last_used", { when: moment(passkey.last_used_at) });
  const remove = async () => {
    const params = { path: { passkey_id: passkey.id } };
    await unwrap(api.DELETE("/api/v1/account/passkeys/{passkey_id}", { params }));
    await accountChanged();
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      <Stack gap={0}>
        <Text>{passkey.name}</Text>
        <Text size="sm" c="dimmed">
          {passkey.rp_id} · {used}
        </Text>
      </Stack>
      <Removal of={passkey.name} question={t("passkeys.remove")} remove={remove} />
    </Group>
  );
}
