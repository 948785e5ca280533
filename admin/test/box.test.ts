/** Frames upon a picture are moved, pulled and held in a ratio, and never leave it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { arrow, between, inRatio, pulled, WHOLE, type Box } from "../src/shared/viewer/box.ts";

const FREE = { least: 0.04, ratio: null };
const middle: Box = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };

function near(box: Box, wanted: Box): void {
  for (const side of ["left", "top", "width", "height"] as const) {
    assert.ok(Math.abs(box[side] - wanted[side]) < 1e-9, `${side} is ${String(box[side])}`);
  }
}

test("a frame is moved as far as the edge", () => {
  near(pulled(middle, "", 0.1, -1, FREE), { ...middle, left: 0.35, top: 0 });
});

test("an edge is pulled alone, a corner both ways", () => {
  near(pulled(middle, "e", 0.1, 0.1, FREE), { ...middle, width: 0.6 });
  near(pulled(middle, "nw", -0.05, 0.1, FREE), { left: 0.2, top: 0.35, width: 0.55, height: 0.4 });
});

test("an edge that is pulled over the other leaves a little", () => {
  near(pulled(middle, "w", 1, 0, FREE), { left: 0.71, top: 0.25, width: 0.04, height: 0.5 });
});

test("a frame that is held in a ratio keeps it, and what is not pulled stays", () => {
  const held = pulled(middle, "se", 0.2, 0, { least: 0.04, ratio: 2 });
  near(held, { left: 0.25, top: 0.25, width: 0.7, height: 0.35 });
  near(pulled(middle, "s", 0, 0.1, { least: 0.04, ratio: 0.5 }), {
    left: 0.25,
    top: 0.25,
    width: 0.3,
    height: 0.6,
  });
});

test("a ratio finds the largest box of the same area around the same middle", () => {
  near(inRatio(middle, 1), middle);
  near(inRatio(WHOLE, 2), { left: 0, top: 0.25, width: 1, height: 0.5 });
  near(inRatio({ left: 0.8, top: 0, width: 0.2, height: 0.2 }, 4), {
    left: 0.6,
    top: 0.05,
    width: 0.4,
    height: 0.1,
  });
});

test("a box lies between two points, whichever comes first", () => {
  const wanted = { left: 0.25, top: 0.5, width: 0.5, height: 0.25 };
  near(between({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.75 }), wanted);
});

test("arrows pull, other keys do not", () => {
  assert.deepEqual(arrow("ArrowUp", 0.1), [0, -0.1]);
  assert.equal(arrow("Enter", 0.1), null);
});
