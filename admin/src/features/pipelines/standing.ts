/** What can be said of a run and done with it, by how its steps stand. */

import type { RunDetail, Step, StepKind } from "./pipelines.ts";

export type Standing = "none" | Step["state"];

export function isActive({ state }: { state: RunDetail["state"] }): boolean {
  return state === "waiting" || state === "running";
}

/** All attempts of a step, the first one first. */
export function attemptsOf(run: Pick<RunDetail, "steps">, kind: StepKind): Step[] {
  return run.steps.filter((step) => step.kind === kind).sort((a, b) => a.attempt - b.attempt);
}

/** The attempt that says how a step stands. */
export function latestOf(run: Pick<RunDetail, "steps">, kind: StepKind): Step | undefined {
  return attemptsOf(run, kind).at(-1);
}

export function hasReleased(run: Pick<RunDetail, "steps">): boolean {
  return latestOf(run, "release")?.state === "done";
}

export function canBeCancelled(run: RunDetail): boolean {
  return isActive(run) && run.cancelled_by === "" && !hasReleased(run);
}

/** As far as can be told from the run: whether its version is in use still, the server knows. */
export function canBeRolledBack(run: RunDetail): boolean {
  return hasReleased(run) && (isActive(run) || run.state === "released");
}

export function waitsForPerson({ at, state }: Pick<RunDetail, "at" | "state">): boolean {
  return (state === "waiting" || state === "running") && at.includes("approve");
}

/** Of a run's own steps: what was taken over from another has cost nothing. */
export function costOf({ steps }: Pick<RunDetail, "steps">): { cpu: number; gpu: number } {
  return steps.reduce(
    ({ cpu, gpu }, step) => ({ cpu: cpu + step.cpu_seconds, gpu: gpu + step.gpu_seconds }),
    { cpu: 0, gpu: 0 },
  );
}

/** How long a run has taken, in seconds, waits included; of one under way, until now. */
export function lastingOf({
  created_at: began,
  ended_at: ended,
}: Pick<RunDetail, "created_at" | "ended_at">): number {
  return ended === null ? secondsSince(began) : (Date.parse(ended) - Date.parse(began)) / 1_000;
}

export function secondsSince(iso: string): number {
  return Math.max(0, (Date.now() - Date.parse(iso)) / 1_000);
}
