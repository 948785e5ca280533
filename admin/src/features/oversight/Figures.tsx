/** A library in figures, which is all there is to see of it while it is closed. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { bytes, count } from "../../shared/amounts.ts";
import { Answer } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import classes from "./oversight.module.css";
import { figuresQuery } from "./queries.ts";

const FIGURES = [
  "photos",
  "videos",
  "albums",
  "trashed",
  "failed_photos",
  "failed_stages",
] as const satisfies readonly (keyof Schemas["LibraryFigures"])[];

export function Figures({ userId }: { userId: string }) {
  const { t } = useTranslation("oversight");
  const asked = useQuery(figuresQuery(userId));
  return (
    <Section title={t("figures.title")} help={t("figures.help")}>
      <Answer asked={asked}>
        {(told) => (
          <dl className={classes.figures}>
            {FIGURES.map((figure) => (
              <div key={figure}>
                <dt>{t(`figures.${figure}`)}</dt>
                <dd>{count(told[figure])}</dd>
              </div>
            ))}
            <div>
              <dt>{t("figures.bytes")}</dt>
              <dd>{bytes(told.bytes)}</dd>
            </div>
          </dl>
        )}
      </Answer>
    </Section>
  );
}
