/** Who shows one their photos, and whom one shows one's own. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Answer, Nothing } from "../../../shared/Page.tsx";
import { partnershipsQuery, type Partnership } from "../../../shared/partners/partners.ts";
import { Section } from "../../../shared/Section.tsx";
import { AccountFrame } from "../AccountFrame.tsx";
import { Entries } from "../Entry.tsx";
import { NewOffer } from "./NewOffer.tsx";
import { Seen } from "./Seen.tsx";
import { Shown } from "./Shown.tsx";

export default function PartnersPage() {
  const asked = useQuery(partnershipsQuery);
  return (
    <AccountFrame here="/account/partners">
      <Answer asked={asked}>{(all) => <Both all={all} />}</Answer>
      <NewOffer />
    </AccountFrame>
  );
}

function Both({ all }: { all: readonly Partnership[] }) {
  const { t } = useTranslation("partnerships");
  const seen = all.filter(({ direction }) => direction === "incoming");
  const shown = all.filter(({ direction }) => direction === "outgoing");
  return (
    <>
      {seen.length > 0 && (
        <Section title={t("seen.title")}>
          <Entries label={t("seen.title")}>
            {seen.map((one) => (
              <Seen key={one.id} partnership={one} />
            ))}
          </Entries>
        </Section>
      )}
      <Section title={t("shown.title")}>
        {shown.length === 0 ? (
          <Nothing>{t("shown.none")}</Nothing>
        ) : (
          <Entries label={t("shown.title")}>
            {shown.map((one) => (
              <Shown key={one.id} partnership={one} />
            ))}
          </Entries>
        )}
      </Section>
    </>
  );
}
