/** How far the album has come with the photo, and why it did not get further. */

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../../app/api.ts";
import classes from "./info.module.css";
import { Section } from "./Section.tsx";
import { why } from "../../../processing/why.ts";

export function Processing({ stages }: { stages: readonly Schemas["Stage"][] }) {
  const { t } = useTranslation("info");
  if (stages.length === 0) return null;
  const failed = stages.filter(({ state }) => state === "failed");
  const ahead = stages.filter(({ state }) => ["waiting", "ready", "running"].includes(state));
  const summary =
    failed.length > 0
      ? t("processing.failed", { count: failed.length })
      : ahead.length > 0
        ? t("processing.under_way", { count: ahead.length })
        : t("processing.done", { count: stages.length });
  return (
    <Section title={t("processing.title")}>
      <details open={failed.length > 0}>
        <summary className={classes.summary}>{summary}</summary>
        <ul className={classes.stages}>
          {stages.map(({ stage, state, model_version: version, error }) => (
            <li key={stage}>
              <span>{t(`processing.stages.${stage}`)}</span>
              <Text
                span
                size="sm"
                c={state === "failed" ? "red" : "dimmed"}
                title={version === "" ? "" : t("processing.version", { version })}
              >
                {t(`processing.states.${state}`)}
              </Text>
              {error !== null && <span className={classes.why}>{why(error)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
