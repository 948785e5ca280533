/** The numbers that confidence is made of: a bar each, and what it means. */

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { percent } from "../../../shared/amounts.ts";
import { ASPECTS, filled, SCALES, type Aspect, type Evidence } from "./evidence.ts";
import classes from "./hits.module.css";
import { decimal } from "./numbers.ts";

export function EvidenceBars({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation("knowledge");
  const said = useSaid(evidence);
  return (
    <ul className={classes.evidence} aria-label={t("hits.evidence")}>
      {ASPECTS.map((aspect) => (
        <li key={aspect}>
          <Text size="sm" component="span">
            {t(`evidence.${aspect}.name`)}
          </Text>
          <Text size="sm" component="span" className={classes.value}>
            {said(aspect)}
          </Text>
          <span className={classes.track} aria-hidden>
            <span style={{ inlineSize: `${String(100 * filled(aspect, evidence))}%` }} />
          </span>
          <Text size="xs" c="dimmed" component="span" className={classes.meaning}>
            {t(`evidence.${aspect}.means`)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function useSaid(evidence: Evidence): (aspect: Aspect) => string {
  const { t } = useTranslation("knowledge");
  return (aspect) => {
    const value = evidence[aspect];
    switch (SCALES[aspect].unit) {
      case "share":
        return percent(value);
      case "deviations":
        return `${decimal(value, 1)} σ`;
      case "cosine":
        return decimal(value, 2);
      case "yes_no":
        return t(value === 1 ? "yes" : "no");
      case "ranks":
        return decimal(value, 3);
    }
  };
}
