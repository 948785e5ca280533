/** What can be told of, by what it is about, in the order in which it is offered. */

import type { Schemas } from "../../../app/api.ts";

export type WebhookEvent = Schemas["WebhookEvent"];
export type Subject = WebhookEvent extends `${infer S}.${string}` ? S : never;

// as an object, so that the compiler misses one that the API has and this list has not
const all: Record<WebhookEvent, true> = {
  "asset.accepted": true,
  "asset.processed": true,
  "asset.changed": true,
  "asset.deleted": true,
  "job.failed": true,
  "import.ended": true,
  "person.changed": true,
  "album.changed": true,
  "album.activity": true,
  "album.shared": true,
  "album.unshared": true,
  "album.deleted": true,
  "share.created": true,
  "share.changed": true,
  "share.viewed": true,
  "share.uploaded": true,
  "share.reported": true,
  "share.suspended": true,
  "share.reinstated": true,
  "share.revoked": true,
  "moderation.held": true,
  "moderation.settled": true,
  "moderation.waiting": true,
  "partner.invited": true,
  "partner.accepted": true,
  "partner.changed": true,
  "partner.ended": true,
  "family.invited": true,
  "family.joined": true,
  "family.left": true,
  "library.opened": true,
  "library.closed": true,
  "model.approval_wanted": true,
};

export const EVENTS = Object.keys(all) as WebhookEvent[];

export function subjectOf(event: WebhookEvent): Subject {
  return event.slice(0, event.indexOf(".")) as Subject;
}

/** Those that are known here of what a webhook is told. */
export function knownOf(events: readonly string[]): WebhookEvent[] {
  return EVENTS.filter((event) => events.includes(event));
}
