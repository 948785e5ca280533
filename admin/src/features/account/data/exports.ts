/** Everything in the library as files, prepared in parts. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { queries } from "../../../app/queries.ts";
import { listOf } from "../../../shared/lists.ts";

export type Export = Schemas["Export"];

const EXPORTS = "exports";
const PACE = 4_000; // milliseconds between two looks at one that is being prepared

export const exportsQuery = {
  ...listOf<Export>([EXPORTS, "list"], (at) =>
    unwrap(api.GET("/api/v1/account/exports", { params: { query: at } })),
  ),
  refetchInterval: (query: { state: { data: { pages: { items: Export[] }[] } | undefined } }) =>
    query.state.data?.pages.some(({ items }) => items.some((one) => one.is_ready !== true)) === true
      ? PACE
      : (false as const),
};

/** With its parts: asked for again when there are more. */
export function exportQuery({ id, part_count, is_ready }: Export) {
  return queryOptions({
    queryKey: [EXPORTS, "one", id, part_count, is_ready],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/account/exports/{archive_id}", { params: { path: { archive_id: id } } }),
      ),
    placeholderData: (before: Schemas["ExportDetail"] | undefined) => before,
  });
}

export async function exportsChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [EXPORTS] });
}
