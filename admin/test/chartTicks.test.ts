import assert from "node:assert/strict";
import { test } from "node:test";

import { ticksOf } from "../src/shared/charts/ticks.ts";

test("a scale has round numbers, from below the least to above the most", () => {
  assert.deepEqual(ticksOf(0, 100), [0, 25, 50, 75, 100]);
  assert.deepEqual(ticksOf(0.13, 0.92), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ticksOf(1180, 1220), [1180, 1190, 1200, 1210, 1220]);
});

test("there is one of a single value, too, of nought, and of what is below it", () => {
  for (const [least, most] of [
    [3, 3],
    [0, 0],
    [-2, 5],
  ] as const) {
    const ticks = ticksOf(least, most);
    assert.ok((ticks[0] ?? NaN) <= least && (ticks.at(-1) ?? NaN) >= most);
    assert.ok(ticks.length > 1);
  }
});
