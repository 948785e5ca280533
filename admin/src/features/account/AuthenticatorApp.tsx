import { Code, Image, PinInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { ApiForm } from "../../shared/ApiForm.tsx";
import { Section } from "../../shared/Section.tsx";
import { accountChanged } from "./queries.ts";

type OnCodes = (codes: readonly string[]) => Promise<void>;

export function AuthenticatorApp({ since, onCodes }: { since: string | null; onCodes: OnCodes }) {
  const { t } = useTranslation("account");
  const [enrolment, setEnrolment] = useState<Schemas["TotpEnrolment"]>();
  const begin = async () => {
    setEnrolment(await unwrap(api.POST("/api/v1/account/totp")));
  };
  const remove = async () => {
    await unwrap(api.DELETE("/api/v1/account/totp"));
    await accountChanged();
  };
  const confirmed: OnCodes = async (codes) => {
    setEnrolment(undefined);
    await onCodes(codes);
  };
  return (
    <Section title={t("totp.title")} help={t("totp.detail")}>
      {since !== null ? (
        <ApiForm label={t("totp.title")} submit={t("totp.remove")} color="red" send={remove}>
          <Text>{t("totp.since", { when: moment(since) })}</Text>
        </ApiForm>
      ) : enrolment === undefined ? (
        <ApiForm label={t("totp.title")} submit={t("totp.begin")} send={begin} />
      ) : (
        <Confirm enrolment={enrolment} onCodes={confirmed} />
      )}
    </Section>
  );
}

function Confirm(props: { enrolment: Schemas["TotpEnrolment"]; onCodes: OnCodes }) {
  const { enrolment, onCodes } = props;
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const send = async () => {
    const made = await unwrap(api.POST("/api/v1/account/totp/confirm", { body: { code } }));
    await onCodes(made.recovery_codes);
  };
  return (
    <ApiForm label={t("totp.title")} submit={t("totp.confirm")} send={send}>
      <Text>{t("totp.scan")}</Text>
      <Image src={enrolment.qr_code} alt={t("totp.qr")} w={220} bg="white" />
      <Code>{enrolment.secret.match(/.{1,4}/g)?.join(" ")}</Code>
      <Stack gap={4}>
        <Text size="sm">{t("totp.digits")}</Text>
        <PinInput
          length={6}
          type="number"
          oneTimeCode
          aria-label={t("totp.digits")}
          value={code}
          onChange={setCode}
        />
      </Stack>
    </ApiForm>
  );
}
