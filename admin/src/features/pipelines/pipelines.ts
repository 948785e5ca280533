/** Pipelines and their runs, kept fresh by what the server tells. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";

export type Task = Schemas["ModelTask"];
export type StepKind = Schemas["ModelStepKind"];
export type StepState = Schemas["ModelStepState"];
export type RunState = Schemas["ModelRunState"];
export type Graph = Schemas["Graph"];
export type Overview = Schemas["PipelineOverview"];
export type Pipeline = Schemas["PipelineDetail"];
export type Schedule = Schemas["Schedule"];
export type Run = Schemas["Run"];
export type RunDetail = Schemas["RunDetail"];
export type Step = Schemas["Step"];
export type Trigger = Schemas["Trigger"];

const PIPELINES = "pipelines";
const PACE = 2_000; // milliseconds between two looks at what a worker writes down

export const pipelinesQuery = queryOptions({
  queryKey: [PIPELINES, "all"],
  queryFn: () => unwrap(api.GET("/api/v1/model-pipelines")),
});

export function pipelineQuery(task: string) {
  return queryOptions({
    queryKey: [PIPELINES, "one", task],
    queryFn: () =>
      unwrap(api.GET("/api/v1/model-pipelines/{task}", { params: { path: { task } } })),
  });
}

export function runsOf(pipeline: Task): ListQuery<Run> {
  return listOf<Run>([PIPELINES, "runs", pipeline], (at) =>
    unwrap(api.GET("/api/v1/model-runs", { params: { query: { pipeline, limit: 20, ...at } } })),
  );
}

/** Steps that begin and end are told of; what a worker logs in between is asked for. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: [PIPELINES, "run", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/model-runs/{run_id}", { params: { path: { run_id: id } } })),
    refetchInterval: ({ state }) =>
      state.data?.steps.some((step) => step.state === "running") === true ? PACE : false,
  });
}

export const approvalsQuery: ListQuery<RunDetail> = listOf([PIPELINES, "approvals"], (at) =>
  unwrap(api.GET("/api/v1/model-approvals", { params: { query: at } })),
);

export function triggersQuery(task: Task) {
  return queryOptions({
    queryKey: [PIPELINES, "triggers", task],
    queryFn: () =>
      unwrap(api.GET("/api/v1/model-pipelines/{task}/triggers", { params: { path: { task } } })),
  });
}

export async function pipelinesChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [PIPELINES] });
}

export async function startRun(task: Task, body: Schemas["StartRunRequest"]): Promise<Run> {
  const params = { path: { task } };
  return told(unwrap(api.POST("/api/v1/model-pipelines/{task}/runs", { params, body })));
}

export async function saveSchedule(task: Task, body: Schemas["ScheduleRequest"]): Promise<void> {
  const params = { path: { task } };
  await told(unwrap(api.PUT("/api/v1/model-pipelines/{task}/schedule", { params, body })));
}

export async function makeTrigger(task: Task, name: string): Promise<Schemas["NewTrigger"]> {
  const params = { path: { task } };
  return told(
    unwrap(api.POST("/api/v1/model-pipelines/{task}/triggers", { params, body: { name } })),
  );
}

export async function removeTrigger({ id }: Trigger): Promise<void> {
  const params = { path: { trigger_id: id } };
  await told(unwrap(api.DELETE("/api/v1/model-triggers/{trigger_id}", { params })));
}

export async function cancelRun({ id }: Run): Promise<void> {
  const params = { path: { run_id: id } };
  await told(unwrap(api.POST("/api/v1/model-runs/{run_id}/cancel", { params })));
}

export async function forkRun({ id }: Run, step: string, note: string): Promise<Run> {
  const params = { path: { run_id: id } };
  return told(
    unwrap(api.POST("/api/v1/model-runs/{run_id}/fork", { params, body: { step, note } })),
  );
}

export async function rollBackRun({ id }: Run, reason: string): Promise<void> {
  const params = { path: { run_id: id } };
  await told(
    unwrap(api.POST("/api/v1/model-runs/{run_id}/rollback", { params, body: { reason } })),
  );
}

export async function decide({ id }: Run, approves: boolean, reason: string): Promise<void> {
  const params = { path: { run_id: id } };
  const body = { approves, reason };
  await told(unwrap(api.POST("/api/v1/model-runs/{run_id}/decisions", { params, body })));
}

async function told<T>(answer: Promise<T>): Promise<T> {
  const answered = await answer;
  await pipelinesChanged();
  return answered;
}
