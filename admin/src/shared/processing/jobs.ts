/** What is done with photos once they are in a library: one's own, or every one there is. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { listOf, type ListQuery } from "../lists.ts";

/** Only administrators see those of everybody. */
export type Whose = "mine" | "everybody";

const JOBS = "jobs";

export function jobsQuery(whose: Whose) {
  return {
    queryKey: [JOBS, whose],
    queryFn: () => unwrap(api.GET("/api/v1/jobs", { params: { query: reach(whose) } })),
    staleTime: 0,
  };
}

/** Steps that have failed for good, the latest first. */
export function failures(whose: Whose): ListQuery<Schemas["Failure"]> {
  return listOf([JOBS, whose, "failures"], (at) =>
    unwrap(api.GET("/api/v1/jobs/failures", { params: { query: { ...reach(whose), ...at } } })),
  );
}

/** Answers how many steps are tried again; those that were left out because of them follow. */
export async function retry(whose: Whose, id: number): Promise<number> {
  const { replayed } = await unwrap(
    api.POST("/api/v1/jobs/failures/{stage_run_id}/replay", {
      params: { path: { stage_run_id: id }, query: reach(whose) },
    }),
  );
  await jobsChanged();
  return replayed;
}

export async function retryAll(whose: Whose): Promise<number> {
  const { replayed } = await unwrap(
    api.POST("/api/v1/jobs/failures/replay", { params: { query: reach(whose) } }),
  );
  await jobsChanged();
  return replayed;
}

function jobsChanged(): Promise<void> {
  return queries.invalidateQueries({ queryKey: [JOBS] });
}

function reach(whose: Whose): { all?: true } {
  return whose === "everybody" ? { all: true } : {};
}
