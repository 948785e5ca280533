/** What the album's knowledge base answers, and what it is told about its answers. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { language } from "../album/language.ts";

export type Answered = Schemas["KnowledgeAnswer"];
export type Citation = Schemas["KnowledgeCitation"];
export type Topic = Schemas["NearestTopic"];
export type Feedback = Schemas["AnswerFeedbackRequest"];

export const LONGEST = 1000;
export const LONGEST_REMARK = 2000;

export interface Asked {
  question: string;
  /** Of the answer before, to which the question may point back. */
  conversation: string | null;
}

export async function askForHelp({ question, conversation }: Asked): Promise<Answered> {
  const body = { question, bases: [], conversation_id: conversation };
  return unwrap(api.POST("/api/v1/knowledge/ask", { body }));
}

export function passageQuery(id: string) {
  return queryOptions({
    queryKey: ["knowledge", "passage", id, language()],
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
