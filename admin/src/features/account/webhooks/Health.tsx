/** How a webhook fares. */

import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import type { Webhook } from "./webhooks.ts";

export function HealthBadge({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  if (webhook.disabled_reason !== null) {
    const isOwn = webhook.disabled_reason === "by_owner";
    return (
      <Badge variant="light" color={isOwn ? "gray" : "red"}>
        {t(isOwn ? "health.paused" : "health.switched_off")}
      </Badge>
    );
  }
  const isFailing = webhook.failing_since != null;
  return (
    <Badge variant="light" color={isFailing ? "orange" : "green"}>
      {t(isFailing ? "health.failing" : "health.well")}
    </Badge>
  );
}

/** In words, as far as there is something to say. */
export function useHealth(): (webhook: Webhook) => (string | false)[] {
  const { t } = useTranslation("webhooks");
  return ({ disabled_reason: reason, last_success_at: last, ...webhook }) => [
    last == null ? t("health.never") : t("health.last", { when: moment(last) }),
    webhook.failures_in_a_row !== undefined &&
      webhook.failures_in_a_row > 0 &&
      t("health.failures", { count: webhook.failures_in_a_row }),
    webhook.failing_since != null && t("health.since", { when: moment(webhook.failing_since) }),
    reason !== null && t(`health.reasons.${reason}`),
  ];
}
