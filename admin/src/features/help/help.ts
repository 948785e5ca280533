/** What the knowledge bases answer, and what they are told about their answers. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { spoken } from "../../app/language.ts";

export type Answered = Schemas["KnowledgeAnswer"];
export type Feedback = Schemas["AnswerFeedbackRequest"];

export const LONGEST = 1000;
export const LONGEST_REMARK = 2000;

const KNOWLEDGE = "knowledge";

/** Those that whoever looks may ask. */
export const askable = queryOptions({
  queryKey: [KNOWLEDGE, "askable"],
  queryFn: () => unwrap(api.GET("/api/v1/knowledge")),
  staleTime: 60_000,
});

export interface Wish {
  question: string;
  /** The slug of a base; null: all. */
  base: string | null;
  /** Of the answer before, to which the question may point back. */
  conversation: string | null;
}

export function askForHelp({ question, base, conversation }: Wish): Promise<Answered> {
  const bases = base === null ? [] : [base];
  const body = { question, bases, conversation_id: conversation };
  return unwrap(api.POST("/api/v1/knowledge/ask", { body }));
}

export function passageQuery(id: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "passage", id, spoken()],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/knowledge/passages/{passage_id}", {
          params: { path: { passage_id: id } },
        }),
      ),
  });
}

/** The last word counts. */
export async function judge(id: string, body: Feedback): Promise<void> {
  const path = { exchange_id: id };
  await unwrap(
    api.POST("/api/v1/knowledge/answers/{exchange_id}/feedback", { params: { path }, body }),
  );
}
