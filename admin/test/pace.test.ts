/** How fast uploads go, and how long they will take. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Pace } from "../src/features/upload/pace.ts";

test("nothing is said too early", () => {
  const pace = new Pace();
  pace.note(0, 0);
  pace.note(1000, 5000);
  assert.equal(pace.rate, undefined);
  pace.note(2000, 10_000);
  assert.equal(pace.rate, 5000);
  assert.equal(pace.remaining(20_000), 4);
});

test("what was long ago does not count", () => {
  const pace = new Pace();
  for (let second = 0; second <= 20; second++) pace.note(second * 1000, second * 100_000);
  for (let second = 21; second <= 40; second++) pace.note(second * 1000, 2_000_000);
  assert.equal(pace.rate, 0);
  assert.equal(pace.remaining(1), undefined);
});

test("what is sent anew begins anew", () => {
  const pace = new Pace();
  pace.note(0, 0);
  pace.note(5000, 50_000);
  pace.note(6000, 10_000);
  assert.equal(pace.rate, undefined);
  pace.note(8000, 12_000);
  assert.equal(pace.rate, 1000);
});
