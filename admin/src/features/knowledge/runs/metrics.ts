/** The measures of a run, in the order in which they are shown. */

import type { Schemas } from "../../../app/api.ts";

/** share: written in per cent. score: with three digits, as it is in the literature. */
export const METRICS = [
  { name: "recall_at_5", unit: "share" },
  { name: "mrr_at_10", unit: "score" },
  { name: "ndcg_at_10", unit: "score" },
  { name: "citation_correctness", unit: "share" },
  { name: "refusal_precision", unit: "share" },
  { name: "refusal_recall", unit: "share" },
] as const;

export type Metric = (typeof METRICS)[number];
export type Figures = Schemas["RunFigures"];
type Run = Schemas["GoldRun"];

/** Runs that can be put beside each other over time, the oldest first: of what is live, and done. */
export function trendOf(runs: readonly Run[]): (Run & { figures: Figures })[] {
  return runs
    .filter((run) => run.view === "live")
    .filter(hasFigures)
    .toReversed();
}

export function hasFigures(run: Run): run is Run & { figures: Figures } {
  return run.figures !== null;
}

export type Turn = "better" | "worse" | "same";

/** Whether a change by so much is good; what nobody would see is none. */
export function turnOf(delta: number | null): Turn {
  if (delta === null || Math.abs(delta) < 0.0005) return "same";
  return delta > 0 ? "better" : "worse";
}
