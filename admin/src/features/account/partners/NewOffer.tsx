/** Offers somebody to see one's photos, or a part of them. */

import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { partnersChanged } from "../../../shared/partners/partners.ts";
import { Section } from "../../../shared/Section.tsx";
import { EVERYTHING, requestOf, showsAnything } from "./terms.ts";
import { TermsFields } from "./TermsFields.tsx";

export function NewOffer() {
  const { t } = useTranslation("partnerships");
  const [email, setEmail] = useState("");
  const [terms, setTerms] = useState(EVERYTHING);
  const [offered, setOffered] = useState<string>();
  const offer = async () => {
    setOffered(undefined);
    if (!showsAnything(terms)) throw new Error(t("terms.nobody"));
    await unwrap(api.POST("/api/v1/partners", { body: { email, ...requestOf(terms) } }));
    setOffered(email);
    setEmail("");
    setTerms(EVERYTHING);
    await partnersChanged();
  };
  return (
    <Section title={t("offer.title")} help={t("offer.detail")}>
      <ApiForm label={t("offer.title")} submit={t("offer.offer")} send={offer}>
        <TextInput
          type="email"
          label={t("offer.email")}
          required
          maxLength={254}
          autoComplete="off"
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <TermsFields terms={terms} onChange={setTerms} />
        {offered !== undefined && (
          <Text role="status" size="sm">
            {t("offer.offered", { email: offered })}
          </Text>
        )}
      </ApiForm>
    </Section>
  );
}
