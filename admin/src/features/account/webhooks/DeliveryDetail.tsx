/** One message: how each sending went, and what was sent. */

import { Code, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { count, moment } from "../../../shared/amounts.ts";
import { Answer } from "../../../shared/Page.tsx";
import { deliveryQuery, type Delivery, type Webhook } from "./webhooks.ts";

export function DeliveryDetail({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const { t } = useTranslation("webhooks");
  const { id, attempts_made: made, ended_at: ended, due_at: due } = delivery;
  const asked = useQuery(deliveryQuery(webhook.id, id, [made, ended, due].join()));
  return (
    <Answer asked={asked}>
      {({ attempts, body }) => (
        <Stack gap="xs">
          <Title order={3} size="h6">
            {t("log.attempts")}
          </Title>
          {attempts.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("log.not_yet")}
            </Text>
          ) : (
            <Stack component="ol" gap="xs" m={0} ps="lg">
              {attempts.map((attempt) => (
                <AttemptItem key={attempt.at} attempt={attempt} />
              ))}
            </Stack>
          )}
          <Title order={3} size="h6">
            {t("log.body")}
          </Title>
          <Code block>{JSON.stringify(body, null, 2)}</Code>
        </Stack>
      )}
    </Answer>
  );
}

function AttemptItem({ attempt }: { attempt: Schemas["Attempt"] }) {
  const { t } = useTranslation("webhooks");
  const { at, milliseconds, status, error = "", answer = "" } = attempt;
  const said = status == null ? t("log.unanswered") : t("log.answered", { status });
  return (
    <li>
      <Text size="sm">
        {moment(at)} · {said} · {t("log.milliseconds", { number: count(milliseconds) })}
      </Text>
      {error !== "" && (
        <Text size="sm" c="red" lang="en">
          {error}
        </Text>
      )}
      {answer !== "" && <Code block>{answer}</Code>}
    </li>
  );
}
