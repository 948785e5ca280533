/** What the album answers to a sentence, or to the filters that were made of one. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { spoken } from "../../app/language.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import { LIBRARY } from "../../shared/photos/library.ts";
import { tileOf, type TilePhoto } from "../../shared/photos/photo.ts";
import type { Asked, Changed } from "./routes.ts";

type Hit = Schemas["AskHit"];
type Answer = Schemas["AskAnswer"];
export type Filter = Schemas["ShownFilter"];

const AT_ONCE = 100;
const MOST_REASONS = 3;

export function answerQuery({ q, changed }: Asked): ListQuery<Hit, Answer> {
  return listOf([LIBRARY, "ask", spoken(), q, changed], async (at) => {
    const later = at.cursor === undefined ? undefined : (JSON.parse(at.cursor) as Later);
    const body = later?.asked ?? changed ?? { text: q ?? "" };
    const query = { limit: AT_ONCE, ...(later === undefined ? {} : { cursor: later.cursor }) };
    const answer = await unwrap(api.POST("/api/v1/ask", { params: { query }, body }));
    return { ...answer, next_cursor: cursorWithFilters(answer) };
  });
}

/** A further page is asked for by the filters of the answer, never by reading the sentence again. */
interface Later {
  cursor: string;
  asked: Changed;
}

function cursorWithFilters(answer: Answer): string | null {
  const { next_cursor: cursor } = answer;
  if (cursor === null) return null;
  return JSON.stringify({ cursor, asked: changedFrom(answer, answer.filters) } satisfies Later);
}

/** The same question with these filters. */
export function changedFrom(answer: Answer, filters: readonly Filter[]): Changed {
  return {
    filters: filters.map(({ kind, value, exclude }) => ({ kind, value, exclude })),
    question: answer.question,
    language: answer.language,
  };
}

export function hitTile({ asset, reasons }: Hit): TilePhoto {
  const told = reasons.filter(({ kind }) => kind !== "date").map(({ label }) => label);
  return { ...tileOf(asset), reasons: [...new Set(told)].slice(0, MOST_REASONS) };
}
