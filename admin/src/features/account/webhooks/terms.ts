/** What a webhook is told and where, as one fills it in, and as the album is told. */

import type { Schemas } from "../../../app/api.ts";
import { knownOf, type WebhookEvent } from "./events.ts";
import type { Webhook } from "./webhooks.ts";

export interface Terms {
  url: string;
  description: string;
  /** Whether it is told of everything, whatever is chosen. */
  isEverything: boolean;
  events: readonly WebhookEvent[];
}

export const ANYTHING: Terms = { url: "", description: "", isEverything: true, events: [] };

export function termsOf({ url, description = "", events }: Webhook): Terms {
  return { url, description, isEverything: events.length === 0, events: knownOf(events) };
}

/** No events stand for all, so that some have to be chosen where not all are wanted. */
export function isComplete({ isEverything, events }: Terms): boolean {
  return isEverything || events.length > 0;
}

export function requestOf({
  url,
  description,
  isEverything,
  events,
}: Terms): Schemas["WebhookWishRequest"] {
  return { url: url.trim(), description, events: isEverything ? [] : [...events] };
}
