/** A download of many lent photos as ZIP files: planned by the album, until it is as good as it gets. */

import type { Schemas } from "../../app/api.ts";

export type Plan = Schemas["DownloadPlan"];

const PAUSE = 2_000; // milliseconds between two looks at what is being made
const MOST_TURNS = 10;

/** What takes its time: the plan of many photos, and whole pictures for the first who wants them. */
export type Waiting = "growing" | "preparing";

export interface Planning {
  make: () => Promise<Plan>;
  look: (id: string) => Promise<Plan>;
  onWait: (waiting: Waiting) => void;
}

/**
 * Whole pictures are waited for as long as somebody may want to wait; what is not made by then
 * comes smaller (`previews`).
 */
export async function wholePlan(planning: Planning): Promise<Plan> {
  const { make, look, onWait } = planning;
  const plan = await complete(await make(), planning);
  if (!plan.is_preparing) return plan;
  onWait("preparing");
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await pause();
    const { is_preparing: isPreparing } = await look(plan.id);
    if (!isPreparing) return complete(await make(), planning);
  }
  return plan;
}

/** Of a large album the plan grows, part by part. */
async function complete(plan: Plan, { look, onWait }: Planning): Promise<Plan> {
  if (!plan.is_ready) onWait("growing");
  let known = plan;
  while (!known.is_ready) {
    await pause();
    known = await look(plan.id);
  }
  return known;
}

function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, PAUSE));
}
