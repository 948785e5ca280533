/** Recipes of pictures are taken apart and put together without losing anything. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  composed,
  isSame,
  mirrored,
  NOTHING_DONE,
  parsed,
  turned,
  type Step,
} from "../src/shared/viewer/editor/recipe.ts";

const quarter: Step = { action: "rotate", degrees: 90 };
const mirror: Step = { action: "mirror", axis: "horizontal" };
const tilt: Step = { action: "straighten", degrees: -2.5 };
const crop: Step = { action: "crop", left: 0.1, top: 0.2, width: 0.5, height: 0.25 };

test("nothing done is an empty recipe", () => {
  assert.deepEqual(composed(NOTHING_DONE), []);
  assert.deepEqual(parsed([]), NOTHING_DONE);
});

test("what the editor has written comes back as it was", () => {
  const steps = [mirror, quarter, tilt, crop];
  assert.deepEqual(composed(parsed(steps)), steps);
});

test("what other programs did in another order stays in front", () => {
  const steps = [crop, quarter, tilt];
  const edit = parsed(steps);
  assert.deepEqual(edit.before, [crop]);
  assert.deepEqual(composed(edit), steps);
});

test("four quarters are none, and the crop comes back with them", () => {
  const edit = parsed([crop]);
  const after = turned(edit, 4);
  assert.equal(after.turns, 0);
  for (const side of ["left", "top", "width", "height"] as const) {
    assert.ok(Math.abs(after.crop[side] - edit.crop[side]) < 1e-9);
  }
});

test("a quarter clockwise takes the upper edge to the right", () => {
  const { crop: after } = turned(
    parsed([{ action: "crop", left: 0, top: 0, width: 1, height: 0.25 }]),
    1,
  );
  assert.deepEqual(after, { left: 0.75, top: 0, width: 0.25, height: 1 });
});

test("mirroring twice is doing nothing, tilt and crop included", () => {
  const edit = parsed([quarter, tilt, crop]);
  assert.deepEqual(composed(mirrored(mirrored(edit))), composed(edit));
  assert.equal(mirrored(edit).degrees, 2.5);
});

test("top for bottom is left for right, and half a turn", () => {
  const { isMirrored, turns } = parsed([{ action: "mirror", axis: "vertical" }]);
  assert.deepEqual([isMirrored, turns], [true, 2]);
});

test("a crop never reaches over the edge when it is rounded", () => {
  const third = 1 / 3;
  const [step] = composed({
    ...NOTHING_DONE,
    crop: { left: 2 * third, top: 0, width: third, height: 1 },
  });
  assert.ok(step?.action === "crop" && step.left + step.width <= 1);
});

test("recipes are the same whatever the order of their fields", () => {
  const other: Step = { height: 0.25, width: 0.5, top: 0.2, left: 0.1, action: "crop" };
  assert.ok(isSame([crop], [other]));
  assert.ok(!isSame([crop], [quarter]));
});
