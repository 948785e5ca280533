/** "Is this the same person?": the questions that are open. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { PEOPLE } from "../../shared/people/people.ts";

export type Question = Schemas["Suggestion"];

const AT_ONCE = 50;

/** Those first from whose answer most is learnt, and those last that nobody was sure about. */
export const questionsQuery = queryOptions({
  queryKey: [PEOPLE, "questions"],
  queryFn: () =>
    unwrap(api.GET("/api/v1/people/suggestions", { params: { query: { limit: AT_ONCE } } })),
});
