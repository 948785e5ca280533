/** Whether what is pending in a base would make its answers worse. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { queries } from "../../../app/queries.ts";
import { KNOWLEDGE, knowledgeChanged } from "../bases.ts";

export type Check = Schemas["PublishingCheck"];

const PACE = 1_500; // milliseconds between two looks at a check that is under way

export function checkQuery(baseId: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "check", baseId],
    queryFn: () => unwrap(api.GET("/api/v1/knowledge/bases/{base_id}/check", at(baseId))),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? PACE : false),
  });
}

/** Begins one where what is pending has not been compared. */
export async function startCheck(baseId: string): Promise<Check> {
  const check = await unwrap(api.POST("/api/v1/knowledge/bases/{base_id}/check", at(baseId)));
  queries.setQueryData(checkQuery(baseId).queryKey, check);
  return check;
}

/** Answers how many passages came or went. */
export async function publish(baseId: string, acceptWorse: boolean): Promise<number> {
  const { changed } = await unwrap(
    api.POST("/api/v1/knowledge/bases/{base_id}/publish", {
      ...at(baseId),
      body: { accept_worse: acceptWorse },
    }),
  );
  await knowledgeChanged();
  return changed;
}

function at(baseId: string) {
  return { params: { path: { base_id: baseId } } };
}
