/** Photos from somebody's buckets: how far each import has come, and a new one. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { More } from "../../../shared/More.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { AccountFrame } from "../AccountFrame.tsx";
import { Entries } from "../Entry.tsx";
import { ImportEntry } from "./ImportEntry.tsx";
import { imports } from "./imports.ts";
import { NewImport } from "./NewImport.tsx";

export default function ImportsPage() {
  const { t } = useTranslation("imports");
  const asked = useInfiniteQuery(imports);
  return (
    <AccountFrame here="/account/imports">
      <Section title={t("title")}>
        <Answer asked={asked}>
          {({ pages }) => {
            const found = pages.flatMap(({ items }) => items);
            if (found.length === 0) return <Nothing>{t("none")}</Nothing>;
            return (
              <Entries label={t("title")}>
                {found.map((job) => (
                  <ImportEntry key={job.id} job={job} />
                ))}
              </Entries>
            );
          }}
        </Answer>
        <More asked={asked} />
      </Section>
      <NewImport />
    </AccountFrame>
  );
}
