/** What was sent to a webhook, the newest first. */

import { Badge, Button, Code, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { moment } from "../../../shared/amounts.ts";
import { More } from "../../../shared/More.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Section } from "../../../shared/Section.tsx";
import { Entries, Entry } from "../Entry.tsx";
import { DeliveryDetail } from "./DeliveryDetail.tsx";
import { SendFailed } from "./SendFailed.tsx";
import { deliveriesOf, webhooksChanged, type Delivery, type Webhook } from "./webhooks.ts";

const route = getRouteApi("/account/webhooks/$webhookId");
const COLORS = { pending: "blue", delivered: "green", failed: "red" } as const;
const STATES = ["all", "pending", "delivered", "failed"] as const;

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = useInfiniteQuery(deliveriesOf(webhook.id, state));
  return (
    <Section
      title={t("log.title")}
      help={t("log.detail")}
      actions={webhook.enabled && <SendFailed webhook={webhook} />}
    >
      <SegmentedControl
        aria-label={t("log.which")}
        value={state ?? "all"}
        onChange={(wanted) => {
          void navigate({ search: wanted === "all" ? {} : { state: wanted }, replace: true });
        }}
        data={STATES.map((one) => ({ value: one, label: t(`log.states.${one}`) }))}
      />
      <Answer asked={asked}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          if (found.length === 0) return <Nothing>{t("log.none")}</Nothing>;
          return (
            <Entries label={t("log.title")}>
              {found.map((delivery) => (
                <DeliveryEntry key={delivery.id} webhook={webhook} delivery={delivery} />
              ))}
            </Entries>
          );
        }}
      </Answer>
      <More asked={asked} />
    </Section>
  );
}

function DeliveryEntry({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const { t } = useTranslation("webhooks");
  const [isOpen, setOpen] = useState(false);
  const { event, created_at: at, state = "pending", due_at: due, attempts_made: made } = delivery;
  const name = `${event}, ${moment(at)}`;
  return (
    <Entry
      title={<Code fz="sm">{event}</Code>}
      marks={
        <Badge color={COLORS[state]} variant="light">
          {t(`log.states.${state}`)}
        </Badge>
      }
      facts={[
        moment(at),
        state === "pending" &&
          made !== undefined &&
          made > 0 &&
          due != null &&
          t("log.next", { count: made, when: moment(due) }),
      ]}
      deeds={
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t("log.details")}: ${name}`}
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t("log.details")}
          </Button>
          {webhook.enabled && <SendAgain webhook={webhook} delivery={delivery} name={name} />}
        </>
      }
    >
      {isOpen && <DeliveryDetail webhook={webhook} delivery={delivery} />}
    </Entry>
  );
}

function SendAgain(props: { webhook: Webhook; delivery: Delivery; name: string }) {
  const { webhook, delivery, name } = props;
  const { t } = useTranslation("webhooks");
  const sending = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/replay", {
          params: { path: { webhook_id: webhook.id, delivery_id: delivery.id } },
        }),
      ),
    onSuccess: webhooksChanged,
    onError: tellRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={`${t("log.again")}: ${name}`}
      loading={sending.isPending}
      onClick={() => {
        sending.mutate();
      }}
    >
      {t("log.again")}
    </Button>
  );
}
