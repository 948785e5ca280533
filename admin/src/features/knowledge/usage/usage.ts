/** How a base is used, day by day. */

import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { KNOWLEDGE } from "../bases.ts";

export type Usage = Schemas["KnowledgeUsage"];
export type Day = Schemas["UsageDay"];

export function usageQuery(baseId: string, days: number) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "usage", baseId, days],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/knowledge/bases/{base_id}/usage", {
          params: { path: { base_id: baseId }, query: { days } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
