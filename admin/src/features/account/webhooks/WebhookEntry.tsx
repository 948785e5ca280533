/** One webhook among others. */

import { Anchor, Switch } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../../shared/refusals.ts";
import { Entry } from "../Entry.tsx";
import { HealthBadge, useHealth } from "./Health.tsx";
import { changeWebhook, nameOf, type Webhook } from "./webhooks.ts";

export function WebhookEntry({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const { id, url, events } = webhook;
  const name = nameOf(webhook);
  const health = useHealth();
  return (
    <Entry
      title={
        <Anchor
          inherit
          renderRoot={(given) => (
            <Link {...given} to="/account/webhooks/$webhookId" params={{ webhookId: id }} />
          )}
        >
          {name}
        </Anchor>
      }
      marks={<HealthBadge webhook={webhook} />}
      facts={[
        name !== url && url,
        events.length === 0 ? t("told_all") : t("told", { count: events.length }),
        ...health(webhook),
      ]}
      deeds={<OnOff webhook={webhook} />}
    />
  );
}

export function OnOff({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const switching = useMutation({
    mutationFn: (enabled: boolean) => changeWebhook(webhook.id, { enabled }),
    onError: tellRefusal,
  });
  return (
    <Switch
      label={t("on")}
      aria-label={`${t("on")}: ${nameOf(webhook)}`}
      checked={switching.isPending ? switching.variables : webhook.enabled}
      onChange={(event) => {
        switching.mutate(event.currentTarget.checked);
      }}
    />
  );
}
