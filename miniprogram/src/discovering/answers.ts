/** What the album answers to a sentence, or to the filters that were made of one. */

import { api, unwrap, type Schemas } from "../album/client.ts";
import { language } from "../album/language.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { LIBRARY } from "../timeline/queries.ts";

export type Answer = Schemas["AskAnswer"];
export type Filter = Schemas["ShownFilter"];

const AT_ONCE = 100;

/** A sentence; or filters of an answer that were changed by hand, which take its place. */
export type Asked = { text: string } | Changed;

export interface Changed {
  filters: Schemas["AskFilterRequest"][];
  question?: Schemas["AskQuestion"];
  language?: Schemas["AskLanguage"];
}

export function answerQuery(asked: Asked): ListQuery<Schemas["AskHit"], Answer> {
  return listOf([LIBRARY, "ask", language(), asked], async (at) => {
    const later = at.cursor === undefined ? undefined : (JSON.parse(at.cursor) as Later);
    const body = later?.asked ?? asked;
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
export function changedFrom(
  answer: Pick<Answer, "question" | "language">,
  filters: readonly Filter[],
): Changed {
  return {
    filters: filters.map(({ kind, value, exclude }) => ({ kind, value, exclude })),
    question: answer.question,
    language: answer.language,
  };
}

/** What else a filter may be made into: what its words may mean besides, or its opposite. */
export function insteadOf(filter: Filter): { rather: Filter[]; opposite: Filter | null } {
  const { kind, exclude } = filter;
  return {
    rather: filter.alternatives.map((other) => ({ ...filter, ...other, exclude })),
    opposite: kind === "headcount" || kind === "words" ? null : { ...filter, exclude: !exclude },
  };
}
