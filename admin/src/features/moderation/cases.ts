/** What is held back from others: asked for, judged, appealed. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { listOf } from "../../shared/lists.ts";
import type { Tab } from "./routes.ts";

export type Case = Schemas["ModerationCase"];
export type Held = Schemas["HeldThing"];
export type Verdict = Schemas["ModerationVerdict"];

export const MODERATION = "moderation";
export const MOST_WORDS = 1000; // characters of a reason or an appeal

const ASKED = {
  waiting: { state: "flagged" },
  appeals: { appealed: true },
  approved: { state: "approved" },
  rejected: { state: "rejected" },
} as const;

export function casesQuery(tab: Exclude<Tab, "terms">) {
  return listOf<Case>([MODERATION, "cases", tab], (at) =>
    unwrap(api.GET("/api/v1/moderation/cases", { params: { query: { ...ASKED[tab], ...at } } })),
  );
}

export const heldQuery = listOf<Held>([MODERATION, "held"], (at) =>
  unwrap(api.GET("/api/v1/moderation/held", { params: { query: at } })),
);

export const termsQuery = {
  queryKey: [MODERATION, "terms"],
  queryFn: () => unwrap(api.GET("/api/v1/moderation/terms")),
};

/** Its picture, which the audit notes: asked for when somebody wants to see it. */
export function previewQuery(id: string) {
  return {
    queryKey: [MODERATION, "preview", id],
    queryFn: async () => {
      const path = { params: { path: { case_id: id } } };
      return (await unwrap(api.GET("/api/v1/moderation/cases/{case_id}", path))).preview_url;
    },
    staleTime: 5 * 60_000, // milliseconds: the address is good for some minutes
  };
}

export async function decide(ids: string[], verdict: Verdict, reason: string): Promise<void> {
  await unwrap(api.POST("/api/v1/moderation/cases/decide", { body: { ids, verdict, reason } }));
  await changed();
}

export async function appeal(id: string, words: string): Promise<void> {
  const path = { params: { path: { case_id: id } } };
  await unwrap(api.POST("/api/v1/moderation/held/{case_id}/appeal", { ...path, body: { words } }));
  await changed();
}

export async function changeTerms(terms: { threshold?: number; words?: string[] }): Promise<void> {
  await unwrap(api.PATCH("/api/v1/moderation/terms", { body: terms }));
  await changed();
}

function changed(): Promise<void> {
  return queries.invalidateQueries({ queryKey: [MODERATION] });
}
