import assert from "node:assert/strict";
import { test } from "node:test";

import { pathOf, stacked } from "../src/shared/charts/lines.ts";

const ROOM = { width: 100, height: 10 };

test("a line goes from edge to edge, its most at the top", () => {
  assert.equal(pathOf([0, 5, 10], 10, ROOM), "M0,10 L50,5 L100,0");
});

test("where there is no value the line breaks, and one alone is a dot", () => {
  assert.equal(pathOf([10, null, 10, 0], 10, ROOM), "M0,0 L0,0 M66.66666666666667,0 L100,10");
  assert.equal(pathOf([null, null], 10, ROOM), "");
  assert.equal(pathOf([10], 10, ROOM), "M0,0 L0,0");
});

test("a chart of nothing but nought lies on the ground", () => {
  assert.equal(pathOf([0, 0], 0, ROOM), "M0,10 L100,10");
});

test("each part lies on those before it", () => {
  assert.deepEqual(stacked([2, 0, 3]), [
    { from: 0, to: 2 },
    { from: 2, to: 2 },
    { from: 2, to: 5 },
  ]);
});
