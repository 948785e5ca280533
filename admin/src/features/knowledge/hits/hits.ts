/** What would be found for a question. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { KNOWLEDGE } from "../bases.ts";
import type { View } from "../searches.ts";

export type Found = Schemas["HitTestAnswer"];

export function hitTestQuery(baseId: string, question: string, view: View) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "hit-test", baseId, question, view],
    queryFn: () =>
      unwrap(
        api.POST("/api/v1/knowledge/bases/{base_id}/hit-test", {
          params: { path: { base_id: baseId } },
          body: { question, view },
        }),
      ),
  });
}
