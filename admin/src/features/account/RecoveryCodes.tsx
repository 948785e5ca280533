import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { ApiForm } from "../../shared/ApiForm.tsx";
import { Section } from "../../shared/Section.tsx";

export function RecoveryCodes(props: {
  left: number;
  onCodes: (codes: readonly string[]) => Promise<void>;
}) {
  const { left, onCodes } = props;
  const { t } = useTranslation("account");
  const renew = async () => {
    const made = await unwrap(api.POST("/api/v1/account/recovery-codes"));
    await onCodes(made.recovery_codes);
  };
  return (
    <Section title={t("codes.title")}>
      <ApiForm label={t("codes.title")} submit={t("codes.renew")} send={renew}>
        <Text>{t("codes.left", { count: left })}</Text>
      </ApiForm>
    </Section>
  );
}
