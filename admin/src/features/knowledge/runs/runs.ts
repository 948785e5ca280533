/** Runs of a gold set over a base, asked for again while one is under way. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { listOf, type ListQuery } from "../../../shared/lists.ts";
import { KNOWLEDGE, knowledgeChanged, type Base } from "../bases.ts";
import type { View } from "../searches.ts";
import type { RunSearch } from "./searches.ts";

export type Run = Schemas["GoldRun"];
export type Result = Schemas["GoldResult"];
export type Compared = Schemas["RunComparison"];
export type Suggestion = Schemas["ThresholdSuggestion"];

const PACE = 1_500; // milliseconds between two looks at what is under way

export function isUnderWay({ state }: Run): boolean {
  return state === "waiting" || state === "running";
}

export function runsOf(baseId: string): ListQuery<Run> {
  const params = { path: { base_id: baseId } };
  return {
    ...listOf<Run>([KNOWLEDGE, "runs", baseId], (at) =>
      unwrap(
        api.GET("/api/v1/knowledge/bases/{base_id}/runs", { params: { ...params, query: at } }),
      ),
    ),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) === true ? PACE : false,
  };
}

export function runQuery(id: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "run", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/knowledge/runs/{run_id}", { params: { path: { run_id: id } } })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isUnderWay(state.data) ? PACE : false,
  });
}

export function resultsOf(runId: string, show: RunSearch["show"]): ListQuery<Result> {
  const query = {
    ...(show === "wrong" && { right: false }),
    ...(show === "refused" && { outcome: "refused" as const }),
  };
  return listOf<Result>([KNOWLEDGE, "results", runId, query], (at) =>
    unwrap(
      api.GET("/api/v1/knowledge/runs/{run_id}/results", {
        params: { path: { run_id: runId }, query: { ...query, ...at } },
      }),
    ),
  );
}

export function comparisonQuery(before: string, after: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "comparison", before, after],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/knowledge/runs/{run_id}/comparison", {
          params: { path: { run_id: after }, query: { before } },
        }),
      ),
    staleTime: Infinity, // runs that are done stay as they are
  });
}

export async function startRun(baseId: string, view: View): Promise<void> {
  const params = { path: { base_id: baseId } };
  await unwrap(api.POST("/api/v1/knowledge/bases/{base_id}/runs", { params, body: { view } }));
  await knowledgeChanged();
}

/** The threshold that would have done best; of `lastRun`, by which it is known when to ask anew. */
export function thresholdQuery(baseId: string, lastRun: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "threshold", baseId, lastRun],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/knowledge/bases/{base_id}/threshold", {
          params: { path: { base_id: baseId } },
        }),
      ),
  });
}

export async function takeThreshold({ id }: Base, threshold: number | null): Promise<void> {
  const params = { path: { base_id: id } };
  // only what is sent is changed, whatever the fields would otherwise be
  const body = { threshold } as Schemas["PatchedKnowledgeBaseEditRequest"];
  await unwrap(api.PATCH("/api/v1/knowledge/bases/{base_id}", { params, body }));
  await knowledgeChanged();
}
