/** Addresses that are told what happens in the library. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { More } from "../../../shared/More.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { ShownOnce } from "../../../shared/ShownOnce.tsx";
import { AccountFrame } from "../AccountFrame.tsx";
import { Entries } from "../Entry.tsx";
import { ANYTHING, isComplete, requestOf } from "./terms.ts";
import { TermsFields } from "./TermsFields.tsx";
import { WebhookEntry } from "./WebhookEntry.tsx";
import { webhooks, webhooksChanged } from "./webhooks.ts";

export default function WebhooksPage() {
  const { t } = useTranslation("webhooks");
  const asked = useInfiniteQuery(webhooks);
  const [secret, setSecret] = useState<string>();
  return (
    <AccountFrame here="/account/webhooks">
      <Section title={t("title")} help={t("detail")}>
        <Answer asked={asked}>
          {({ pages }) => {
            const found = pages.flatMap(({ items }) => items);
            if (found.length === 0) return <Nothing>{t("none")}</Nothing>;
            return (
              <Entries label={t("title")}>
                {found.map((webhook) => (
                  <WebhookEntry key={webhook.id} webhook={webhook} />
                ))}
              </Entries>
            );
          }}
        </Answer>
        <More asked={asked} />
      </Section>
      <NewWebhook onMade={setSecret} />
      {secret !== undefined && (
        <ShownOnce
          title={t("secret.title")}
          detail={t("secret.detail")}
          secrets={[secret]}
          onKept={() => {
            setSecret(undefined);
          }}
        />
      )}
    </AccountFrame>
  );
}

function NewWebhook({ onMade }: { onMade: (secret: string) => void }) {
  const { t } = useTranslation("webhooks");
  const [terms, setTerms] = useState(ANYTHING);
  const make = async () => {
    if (!isComplete(terms)) throw new Error(t("terms.nothing"));
    const made = await unwrap(api.POST("/api/v1/webhooks", { body: requestOf(terms) }));
    setTerms(ANYTHING);
    onMade(made.secret);
    await webhooksChanged();
  };
  return (
    <Section title={t("new.title")} help={t("new.detail")}>
      <ApiForm label={t("new.title")} submit={t("new.make")} send={make}>
        <TermsFields terms={terms} onChange={setTerms} />
      </ApiForm>
    </Section>
  );
}
