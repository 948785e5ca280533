/** Addresses that are told what happens in the library, and what they were told. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { queries } from "../../../app/queries.ts";
import { listOf } from "../../../shared/lists.ts";
import type { Told } from "../routes.ts";

export type Webhook = Schemas["Webhook"];
export type Delivery = Schemas["Delivery"];

const WEBHOOKS = "webhooks";
const PACE = 5_000; // milliseconds between two looks at what is being sent

export const webhooks = listOf<Webhook>([WEBHOOKS, "list"], (at) =>
  unwrap(api.GET("/api/v1/webhooks", { params: { query: at } })),
);

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: [WEBHOOKS, "one", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/webhooks/{webhook_id}", { params: { path: { webhook_id: id } } })),
    refetchInterval: PACE,
  });
}

/** Those in one state, or all. */
export function deliveriesOf(id: string, state: Told | undefined) {
  const params = { path: { webhook_id: id } };
  const query = { limit: 25, ...(state === undefined ? {} : { state }) };
  return {
    ...listOf<Delivery>([WEBHOOKS, "deliveries", id, state], (at) =>
      unwrap(
        api.GET("/api/v1/webhooks/{webhook_id}/deliveries", {
          params: { ...params, query: { ...query, ...at } },
        }),
      ),
    ),
    refetchInterval: PACE,
  };
}

/** @param attempts so many: asked for again when there is another */
export function deliveryQuery(webhook: string, delivery: string, attempts: string) {
  return queryOptions({
    queryKey: [WEBHOOKS, "delivery", delivery, attempts],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}", {
          params: { path: { webhook_id: webhook, delivery_id: delivery } },
        }),
      ),
    placeholderData: (before: Schemas["DeliveryDetail"] | undefined) => before,
  });
}

export async function changeWebhook(
  id: string,
  body: Schemas["PatchedWebhookChangesRequest"],
): Promise<void> {
  const params = { path: { webhook_id: id } };
  await unwrap(api.PATCH("/api/v1/webhooks/{webhook_id}", { params, body }));
  await webhooksChanged();
}

/** As it is called where there is little room. */
export function nameOf({ description = "", url }: Webhook): string {
  return description || url;
}

export async function webhooksChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [WEBHOOKS] });
}
