/** What a member agrees to: telling names, and being told them. */

import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Consent } from "./families.ts";

export function ConsentFields(props: { consent: Consent; onChange: (consent: Consent) => void }) {
  const { consent, onChange } = props;
  const { t } = useTranslation("family");
  return (
    <>
      <Checkbox
        label={t("consent.shares")}
        checked={consent.shares_names}
        onChange={(event) => {
          onChange({ ...consent, shares_names: event.currentTarget.checked });
        }}
      />
      <Checkbox
        label={t("consent.receives")}
        checked={consent.receives_names}
        onChange={(event) => {
          onChange({ ...consent, receives_names: event.currentTarget.checked });
        }}
      />
    </>
  );
}
