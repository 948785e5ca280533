import type { Schemas } from "../../../app/api.ts";

/** How far a check is: both of its runs together, 0 to 1. */
export function progressOf({
  live,
  next,
}: Pick<Schemas["PublishingCheck"], "live" | "next">): number {
  const runs = [live, next].filter((run) => run !== null);
  const total = runs.reduce((sum, run) => sum + run.total, 0);
  const done = runs.reduce(
    (sum, run) => sum + (run.state === "done" ? run.total : (run.done ?? 0)),
    0,
  );
  return total === 0 ? 0 : done / total;
}
