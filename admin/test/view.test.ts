/** One comes as close to a picture as is of use, and never pushes it off the stage. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  about,
  closest,
  filling,
  isBlurred,
  moved,
  shownWhole,
  WHOLE,
  within,
} from "../src/shared/viewer/view.ts";

const room = { width: 1000, height: 500, picture: { width: 4000, height: 3000 } };

test("a picture is shown whole in its own proportions", () => {
  const { width, height } = shownWhole(room);
  assert.ok(Math.abs(width - 2000 / 3) < 1e-9);
  assert.equal(height, 500);
});

test("what lies under the pointer stays there", () => {
  const view = about({ scale: 2, x: 0, y: 0 }, 1.5, { x: 100, y: -50 }, room);
  assert.deepEqual(view, { scale: 3, x: -50, y: 25 });
});

test("one comes no farther than whole, and no closer than two pixels for one", () => {
  assert.equal(about(WHOLE, 0.1, { x: 0, y: 0 }, room).scale, 1);
  assert.equal(about(WHOLE, 1000, { x: 0, y: 0 }, room).scale, closest(room));
  assert.ok(Math.abs(closest(room) - 12) < 1e-9);
});

test("what is narrower than the stage stays in its middle", () => {
  const view = moved({ scale: 1.2, x: 0, y: 0 }, 400, 400, room);
  assert.deepEqual([view.x, view.y], [0, 50]);
});

test("a larger stage draws the picture back onto it", () => {
  const view = { scale: 2, x: -166, y: 250 };
  const { x } = within(view, { ...room, width: 2000 });
  assert.equal(x, 0);
});

test("a panorama fills the stage from its left", () => {
  const wide = { width: 1000, height: 500, picture: { width: 8000, height: 1000 } };
  assert.deepEqual(filling(wide), { scale: 4, x: 1500, y: 0 });
});

test("the whole picture is of use only where the preview has too few pixels", () => {
  assert.ok(!isBlurred(WHOLE, room, 1));
  assert.ok(isBlurred({ ...WHOLE, scale: 4 }, room, 1));
  assert.ok(isBlurred({ ...WHOLE, scale: 2 }, room, 2));
  const small = { ...room, picture: { width: 1600, height: 1200 } };
  assert.ok(!isBlurred({ ...WHOLE, scale: 8 }, small, 2));
});
