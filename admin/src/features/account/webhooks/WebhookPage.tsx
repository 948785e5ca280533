/** One webhook: how it fares, what was sent to it, and what can be done about it. */

import { Anchor, Code, Group, Stack, Text } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import { Answer } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { AccountFrame } from "../AccountFrame.tsx";
import { Deliveries } from "./Deliveries.tsx";
import { HealthBadge, useHealth } from "./Health.tsx";
import { Deeds } from "./Deeds.tsx";
import { OnOff } from "./WebhookEntry.tsx";
import { nameOf, webhookQuery, type Webhook } from "./webhooks.ts";

const route = getRouteApi("/account/webhooks/$webhookId");

export default function WebhookPage() {
  const { t } = useTranslation("webhooks");
  const { webhookId } = route.useParams();
  const asked = useQuery(webhookQuery(webhookId));
  return (
    <AccountFrame here="/account/webhooks">
      <Anchor
        size="sm"
        renderRoot={(given) => <Link {...given} to="/account/webhooks" />}
        style={{ alignSelf: "flex-start" }}
      >
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden />
          {t("to_all")}
        </Group>
      </Anchor>
      <Answer asked={asked}>
        {(webhook) => (
          <>
            <About webhook={webhook} />
            <Deliveries webhook={webhook} />
          </>
        )}
      </Answer>
    </AccountFrame>
  );
}

function About({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const health = useHealth();
  const { url, events, created_at: made } = webhook;
  return (
    <Section
      title={nameOf(webhook)}
      help={t("made", { when: moment(made) })}
      actions={<OnOff webhook={webhook} />}
    >
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {url}
      </Text>
      <Group gap="xs" align="start" wrap="nowrap">
        <HealthBadge webhook={webhook} />
        <Stack gap={2}>
          {health(webhook)
            .filter((said) => said !== false)
            .map((said) => (
              <Text key={said} size="sm">
                {said}
              </Text>
            ))}
        </Stack>
      </Group>
      {events.length === 0 ? (
        <Text size="sm">{t("told_all")}</Text>
      ) : (
        <Group gap={6}>
          {events.map((event) => (
            <Code key={event}>{event}</Code>
          ))}
        </Group>
      )}
      <Deeds webhook={webhook} />
    </Section>
  );
}
