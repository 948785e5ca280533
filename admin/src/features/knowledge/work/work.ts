/** What people asked of a base, and what of it waits for an editor. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { listOf, type ListQuery } from "../../../shared/lists.ts";
import { KNOWLEDGE, knowledgeChanged } from "../bases.ts";
import { wishOf } from "../finding/places.ts";
import type { Gold } from "../gold/gold.ts";
import type { Expected } from "../gold/GoldFields.tsx";

export type QuestionGroup = Schemas["QuestionGroup"];
export type Detailed = Schemas["QuestionGroupDetail"];
export type Asked = Schemas["AskedQuestion"];
export type Reason = "unanswered" | "disliked";

const MOST_COUNTED = 100; // open groups that a mark says the number of

export interface AskedSearch {
  q?: string;
  outcome?: Schemas["AnswerOutcome"];
  verdict?: Schemas["AnswerVerdict"];
}

export function groupsOf(baseId: string, reason: Reason | undefined): ListQuery<QuestionGroup> {
  const params = { path: { base_id: baseId } };
  const query = reason === undefined ? {} : { reason };
  return listOf<QuestionGroup>([KNOWLEDGE, "groups", baseId, query], (at) =>
    unwrap(
      api.GET("/api/v1/knowledge/bases/{base_id}/groups", {
        params: { ...params, query: { ...query, ...at } },
      }),
    ),
  );
}

/** How many groups are open; where there are more than are counted, `isMore`. */
export function openGroupsQuery(baseId: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "groups", baseId, "open"],
    queryFn: async () => {
      const { items, next_cursor: next } = await unwrap(
        api.GET("/api/v1/knowledge/bases/{base_id}/groups", {
          params: { path: { base_id: baseId }, query: { limit: MOST_COUNTED } },
        }),
      );
      return { open: items.length, isMore: next !== null };
    },
    staleTime: 60_000,
  });
}

export function groupQuery(id: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "group", id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/knowledge/groups/{group_id}", { params: { path: { group_id: id } } }),
      ),
  });
}

export function askedOf(baseId: string, search: AskedSearch): ListQuery<Asked> {
  const params = { path: { base_id: baseId } };
  return listOf<Asked>([KNOWLEDGE, "asked", baseId, search], (at) =>
    unwrap(
      api.GET("/api/v1/knowledge/bases/{base_id}/asked", {
        params: { ...params, query: { ...search, ...at } },
      }),
    ),
  );
}

export async function settle(id: string): Promise<void> {
  const params = { path: { group_id: id } };
  await unwrap(api.POST("/api/v1/knowledge/groups/{group_id}/settle", { params }));
  await knowledgeChanged();
}

export async function answerGroup(
  id: string,
  body: { text: string; questions: string[] },
): Promise<void> {
  const params = { path: { group_id: id } };
  await unwrap(api.POST("/api/v1/knowledge/groups/{group_id}/answer", { params, body }));
  await knowledgeChanged();
}

export async function attachGroup(
  id: string,
  body: { passage_id: string; questions: string[] },
): Promise<void> {
  const params = { path: { group_id: id } };
  await unwrap(api.POST("/api/v1/knowledge/groups/{group_id}/attach", { params, body }));
  await knowledgeChanged();
}

export async function groupToGold(id: string, expected: Expected): Promise<Gold> {
  const { is_answerable, sources } = expected;
  const gold = await unwrap(
    api.POST("/api/v1/knowledge/groups/{group_id}/gold", {
      params: { path: { group_id: id } },
      body: { is_answerable, sources: is_answerable ? sources.map(wishOf) : [] },
    }),
  );
  await knowledgeChanged();
  return gold;
}
