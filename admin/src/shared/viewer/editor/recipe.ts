/**
 * Recipes of pictures, as the API has them: a list of steps, each about what the steps before have
 * left. Here they are taken apart and put together.
 */

import { WHOLE, type Box } from "../box.ts";

export type Step =
  | { action: "rotate"; degrees: 90 | 180 | 270 }
  | { action: "mirror"; axis: "horizontal" | "vertical" }
  | { action: "straighten"; degrees: number }
  | ({ action: "crop" } & Box);

/** As the editor works on it: what is mirrored, then turned by quarters, straightened, cropped. */
export interface Edit {
  /** What other programs did before that, in an order of their own. */
  before: readonly Step[];
  isMirrored: boolean;
  /** Quarters, clockwise. */
  turns: number;
  degrees: number;
  crop: Box;
}

export const NOTHING_DONE: Edit = {
  before: [],
  isMirrored: false,
  turns: 0,
  degrees: 0,
  crop: WHOLE,
};

const DECIMALS = 6;
const HAIR = 1e-3; // of the last decimal
const UNCUT = 1e-4; // of a side

export function parsed(steps: readonly Step[]): Edit {
  const left = [...steps];
  let edit = NOTHING_DONE;
  const last = left.at(-1);
  if (last?.action === "crop") {
    left.pop();
    const { left: from, top, width, height } = last;
    edit = { ...edit, crop: { left: from, top, width, height } };
  }
  const tilt = left.at(-1);
  if (tilt?.action === "straighten") {
    left.pop();
    edit = { ...edit, degrees: tilt.degrees };
  }
  let first = left.length;
  while (first > 0 && isOrienting(left[first - 1])) first -= 1;
  for (const step of left.slice(first)) edit = { ...edit, ...oriented(edit, step) };
  return { ...edit, before: left.slice(0, first) };
}

export function composed({ before, isMirrored, turns, degrees, crop }: Edit): Step[] {
  const steps = [...before];
  if (isMirrored) steps.push({ action: "mirror", axis: "horizontal" });
  if (turns !== 0) steps.push({ action: "rotate", degrees: (90 * turns) as 90 | 180 | 270 });
  if (degrees !== 0) steps.push({ action: "straighten", degrees });
  if (Math.min(crop.width, crop.height) < 1 - UNCUT) {
    const { left, top, width, height } = crop;
    steps.push({
      action: "crop",
      left: rounded(left),
      top: rounded(top),
      width: rounded(width),
      height: rounded(height),
    });
  }
  return steps;
}

export function isSame(one: readonly Step[], other: readonly Step[]): boolean {
  return JSON.stringify(one.map(sorted)) === JSON.stringify(other.map(sorted));
}

/** By quarters, clockwise: what is cut out goes along. */
export function turned(edit: Edit, quarters: number): Edit {
  let { crop } = edit;
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const { left, top, width, height } = crop;
    crop = { left: Math.max(0, 1 - top - height), top: left, width: height, height: width };
  }
  return { ...edit, crop, turns: (edit.turns + quarters) % 4 };
}

export function mirrored(edit: Edit): Edit {
  const { crop } = edit;
  return {
    ...edit,
    ...oriented(edit, { action: "mirror", axis: "horizontal" }),
    degrees: 0 - edit.degrees,
    crop: { ...crop, left: Math.max(0, 1 - crop.left - crop.width) },
  };
}

function isOrienting(step: Step | undefined): boolean {
  return step?.action === "rotate" || step?.action === "mirror";
}

/** Mirroring turns the turns round; top for bottom is left for right, and half a turn. */
function oriented({ isMirrored, turns }: Edit, step: Step): Partial<Edit> {
  if (step.action === "rotate") return { turns: (turns + step.degrees / 90) % 4 };
  if (step.action !== "mirror") return {};
  const half = step.axis === "vertical" ? 2 : 0;
  return { isMirrored: !isMirrored, turns: (half + 4 - turns) % 4 };
}

/** Down, so that no box reaches over the edge; what computing has taken off does not count. */
function rounded(value: number): number {
  return Math.floor(value * 10 ** DECIMALS + HAIR) / 10 ** DECIMALS;
}

function sorted(step: Step): [string, unknown][] {
  return Object.entries(step).sort(([one], [other]) => one.localeCompare(other));
}
