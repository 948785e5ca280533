/** How a passage differs from one that is simply answered from. */

import type { Passage } from "./passages.ts";

export type Mark = "new" | "leaving" | "edited" | "disabled" | "not_embedded";

export function marksOf(
  passage: Pick<Passage, "is_live" | "is_next" | "is_disabled" | "is_edited" | "is_embedded">,
): Mark[] {
  const { is_live: isLive = false, is_next: isNext = false } = passage;
  return [
    ...(isNext && !isLive ? (["new"] as const) : []),
    ...(isLive && !isNext ? (["leaving"] as const) : []),
    ...(passage.is_disabled === true ? (["disabled"] as const) : []),
    ...(passage.is_edited ? (["edited"] as const) : []),
    // one that nobody is answered from needs no points
    ...(!passage.is_embedded && (isLive || isNext) ? (["not_embedded"] as const) : []),
  ];
}
