/** What has become of a link. */

import type { Link } from "../../shared/sharing/terms.ts";

export type LinkState = "active" | "expired" | "revoked" | "suspended";

export const COLORS: Record<LinkState, string> = {
  active: "green",
  expired: "gray",
  revoked: "gray",
  suspended: "red",
};

export function stateOf(link: Link, now = Date.now()): LinkState {
  if (link.revoked_at !== null) return "revoked";
  if (link.expires_at !== null && Date.parse(link.expires_at) <= now) return "expired";
  return link.suspended_at === null ? "active" : "suspended";
}
