/** What steps take and make is JSON of their own; here is read what the pages know how to show. */

import { latestOf } from "./standing.ts";
import type { RunDetail, Step } from "./pipelines.ts";

export type Figures = Readonly<Record<string, number>>;
export type Facts = Readonly<Record<string, unknown>>;

export interface Measured {
  candidate: Figures;
  champion: Figures | null;
}

export interface Verdict {
  passed: boolean;
  /** In English, as the recipe or the test says it. */
  reasons: readonly string[];
}

export function factsOf(json: unknown): Facts {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Facts) : {};
}

export function measuredOf(step: Pick<Step, "output"> | undefined): Measured | null {
  const { candidate, champion } = factsOf(step?.output);
  const measured = figuresOf(candidate);
  return measured === null ? null : { candidate: measured, champion: figuresOf(champion) };
}

export function verdictOf(step: Pick<Step, "output"> | undefined): Verdict | null {
  const { passed, reasons } = factsOf(step?.output);
  if (typeof passed !== "boolean") return null;
  return { passed, reasons: Array.isArray(reasons) ? reasons.filter(isText) : [] };
}

/** The share of requests that a step of a canary answers, 0 to 1. */
export function canaryShareOf(step: Pick<Step, "kind" | "inputs">): number | null {
  const { percent } = factsOf(step.inputs);
  return step.kind === "canary" && typeof percent === "number" ? percent / 100 : null;
}

export function approvalsNeeded(run: Pick<RunDetail, "options">): number {
  const { approvals } = factsOf(run.options);
  return typeof approvals === "number" ? approvals : 1;
}

/** When nobody may decide any more. */
export function expiryOf(run: Pick<RunDetail, "options" | "steps">): string | null {
  const { approval_seconds: seconds } = factsOf(run.options);
  const step = latestOf(run, "approve");
  if (step === undefined || typeof seconds !== "number") return null;
  return new Date(Date.parse(step.began_at) + seconds * 1_000).toISOString();
}

function figuresOf(json: unknown): Figures | null {
  if (typeof json !== "object" || json === null) return null;
  const numbers = Object.entries(json).filter(([, value]) => typeof value === "number");
  return Object.fromEntries(numbers);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
