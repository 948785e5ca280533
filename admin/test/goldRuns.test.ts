import assert from "node:assert/strict";
import { test } from "node:test";

import { progressOf } from "../src/features/knowledge/publishing/progress.ts";
import { trendOf, turnOf } from "../src/features/knowledge/runs/metrics.ts";

const figures = { recall_at_5: 1 };
const run = (id: string, changes: object = {}) =>
  ({ id, view: "live", state: "done", total: 10, done: 10, figures, ...changes }) as never;

test("over time there are runs of what was live and has been measured, the oldest first", () => {
  const runs = [
    run("4", { figures: null, state: "running" }),
    run("3"),
    run("2", { view: "next" }),
    run("1"),
  ];
  assert.deepEqual(
    trendOf(runs).map(({ id }) => id),
    ["1", "3"],
  );
});

test("a difference that nobody would see is none", () => {
  assert.deepEqual([null, 0.0004, 0.01, -0.01].map(turnOf), ["same", "same", "better", "worse"]);
});

test("a check is as far as both of its runs together", () => {
  assert.equal(progressOf({ live: run("1"), next: run("2", { state: "running", done: 5 }) }), 0.75);
  assert.equal(progressOf({ live: run("1", { done: 0 }), next: null }), 1);
  assert.equal(progressOf({ live: null, next: null }), 0);
});
