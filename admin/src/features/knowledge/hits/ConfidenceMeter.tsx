/** How sure it is, drawn against the confidence below which nothing is answered. */

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { percent } from "../../../shared/amounts.ts";
import classes from "./hits.module.css";

export function ConfidenceMeter(props: {
  confidence: number;
  threshold: number;
  /** With the threshold in words below it. */
  isExplained?: boolean;
}) {
  const { confidence, threshold, isExplained = false } = props;
  const { t } = useTranslation("knowledge");
  const isSure = confidence >= threshold;
  const words = t("hits.confidence", { confidence: percent(confidence) });
  const against = t(isSure ? "hits.above" : "hits.below", { threshold: percent(threshold) });
  return (
    <div className={classes.sureness}>
      <Text size="sm" component="span" fw={600}>
        {words}
      </Text>
      <div
        className={classes.meter}
        role="meter"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={confidence}
        aria-valuetext={`${words}. ${against}`}
        data-sure={isSure || undefined}
      >
        <span className={classes.sure} style={{ inlineSize: share(confidence) }} />
        <span className={classes.threshold} style={{ insetInlineStart: share(threshold) }} />
      </div>
      {isExplained && (
        <Text size="xs" c="dimmed">
          {against}
        </Text>
      )}
    </div>
  );
}

function share(value: number): string {
  return `${String(100 * Math.min(1, Math.max(0, value)))}%`;
}
