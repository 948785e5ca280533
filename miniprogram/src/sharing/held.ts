/** What of one's own is held back from others: why, and saying that it is fit. */

import i18n from "i18next";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf } from "../album/lists.ts";
import { queries } from "../album/queries.ts";

export type Held = Schemas["HeldThing"];

const HELD = "held";

export const heldQuery = listOf<Held>([HELD], (at) =>
  unwrap(api.GET("/api/v1/moderation/held", { params: { query: at } })),
);

export async function appeal(id: string, words: string): Promise<void> {
  await unwrap(
    api.POST("/api/v1/moderation/held/{case_id}/appeal", {
      params: { path: { case_id: id } },
      body: { words },
    }),
  );
  await queries.invalidateQueries({ queryKey: [HELD] });
}

/** Why, in a sentence: the words that were found, or a picture's score. */
export function whyHeld(held: Held): string {
  return held.subject === "picture"
    ? i18n.t("link:held.why_picture", { score: (held.score ?? 0).toFixed(2) })
    : i18n.t("link:held.why_words", { words: held.words.join("、") });
}
