/** What the album is doing with the member's own photos, and what it could not do. */

import { Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { count } from "../../shared/amounts.ts";
import { Answer, Page } from "../../shared/Page.tsx";
import { Failures } from "../../shared/processing/Failures.tsx";
import { jobsQuery } from "../../shared/processing/jobs.ts";
import { Stages } from "../../shared/processing/Stages.tsx";
import { Section } from "../../shared/Section.tsx";
import classes from "./processing-page.module.css";

const STATES = ["processing", "complete", "partial", "failed"] as const;

export default function ProcessingPage() {
  const { t } = useTranslation(["processing", "common"]);
  return (
    <Page title={t("common:places.processing")}>
      <Text c="dimmed">{t("help")}</Text>
      <Photos />
      <Failures whose="mine" />
      <Stages whose="mine" />
    </Page>
  );
}

function Photos() {
  const { t } = useTranslation("processing");
  const asked = useQuery(jobsQuery("mine"));
  return (
    <Section title={t("counts.title")}>
      <Answer asked={asked}>{({ assets }) => <Counts assets={assets} />}</Answer>
    </Section>
  );
}

function Counts({ assets }: { assets: Schemas["AssetCounts"] }) {
  const { t } = useTranslation("processing");
  const all = STATES.reduce((sum, state) => sum + assets[state], 0);
  return (
    <>
      {assets.processing > 0 && (
        <Progress
          value={(100 * (all - assets.processing)) / all}
          aria-label={t("counts.progress")}
          animated
        />
      )}
      <dl className={classes.counts}>
        {STATES.map((state) => (
          <div key={state}>
            <dt>{t(`counts.${state}`)}</dt>
            <dd>{count(assets[state])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
