import assert from "node:assert/strict";
import { test } from "node:test";

import { hoursOf } from "../src/features/deployments/traffic.ts";
import {
  canaryShareOf,
  expiryOf,
  measuredOf,
  verdictOf,
} from "../src/features/pipelines/reading.ts";
import {
  attemptsOf,
  canBeCancelled,
  canBeRolledBack,
  latestOf,
} from "../src/features/pipelines/standing.ts";
import type { RunDetail, Step } from "../src/features/pipelines/pipelines.ts";

function step(fields: Partial<Step>): Step {
  return {
    ...{ key: "train", kind: "train", attempt: 0, state: "done", inputs: {}, output: {} },
    ...{ error_code: "", error_detail: "", copied: false, seconds: 1, job: null },
    ...{ began_at: "2026-11-21T09:00:00Z", ended_at: null, cpu_seconds: 0, gpu_seconds: 0 },
    ...fields,
  };
}

function run(fields: Partial<RunDetail>): RunDetail {
  return {
    ...{ id: "1", pipeline: "poems", reason: "manual", note: "", state: "running", at: [] },
    ...{ version: null, forked_from: null, detail: "", created_at: "2026-11-21T09:00:00Z" },
    ...{ created_by: "", cancelled_by: "", ended_at: null, options: {}, decisions: [], steps: [] },
    ...fields,
  };
}

const released = step({ key: "release", kind: "release" });

test("the last attempt says how a step stands", () => {
  const steps = [step({ key: "train:1", attempt: 1, state: "running" }), step({})];
  assert.deepEqual(
    attemptsOf({ steps }, "train").map(({ attempt }) => attempt),
    [0, 1],
  );
  assert.equal(latestOf({ steps }, "train")?.state, "running");
});

test("a run is cancelled before its release, and rolled back after it", () => {
  assert.ok(canBeCancelled(run({})));
  assert.ok(!canBeCancelled(run({ cancelled_by: "admin@example.com" })));
  assert.ok(!canBeCancelled(run({ steps: [released] })));
  assert.ok(!canBeRolledBack(run({})));
  assert.ok(canBeRolledBack(run({ steps: [released] })));
  assert.ok(canBeRolledBack(run({ steps: [released], state: "released" })));
  assert.ok(!canBeRolledBack(run({ steps: [released], state: "rolled_back" })));
});

test("what steps made is read where it is what is expected, and is nothing else", () => {
  const output = { candidate: { loss: 1 }, champion: null, passed: false, reasons: ["Worse."] };
  assert.deepEqual(measuredOf(step({ output })), { candidate: { loss: 1 }, champion: null });
  assert.deepEqual(verdictOf(step({ output })), { passed: false, reasons: ["Worse."] });
  assert.equal(measuredOf(step({ output: null })), null);
  assert.equal(verdictOf(step({ output: { version: "poems-1" } })), null);
  assert.equal(canaryShareOf(step({ kind: "canary", inputs: { percent: 5 } })), 0.05);
});

test("an approval expires so long after it was asked for", () => {
  const waiting = run({
    options: { approval_seconds: 3600 },
    steps: [step({ key: "approve", kind: "approve", state: "waiting" })],
  });
  assert.equal(expiryOf(waiting), "2026-11-21T10:00:00.000Z");
  assert.equal(expiryOf(run({})), null);
});

test("hours in which nothing was asked are hours, and a shadow answers nobody", () => {
  const hour = (at: string, requests: number, failed: number) => ({
    at: `2026-11-21T${at}:00:00Z`,
    requests,
    failed,
    p95_seconds: null,
  });
  const hours = hoursOf([
    { role: "champion", hours: [hour("09", 10, 1), hour("11", 5, 0)] },
    { role: "canary", hours: [hour("11", 2, 2)] },
    { role: "shadow", hours: [hour("12", 9, 0)] },
  ]);
  assert.deepEqual(
    hours.map(({ answered, failed }) => [answered, failed]),
    [
      [9, 1],
      [0, 0],
      [5, 2],
    ],
  );
});
