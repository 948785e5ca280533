import assert from "node:assert/strict";
import { test } from "node:test";

import { meanOf, periodsOf, sumOf } from "../src/features/knowledge/usage/periods.ts";

const day = (number: number, took: number | null = null) =>
  ({ day: `day ${String(number)}`, asked: number, took_p50: took }) as never;
const days = (many: number) => Array.from({ length: many }, (_, index) => day(index + 1));

test("a quarter is shown day by day", () => {
  const periods = periodsOf(days(90));
  assert.equal(periods.length, 90);
  assert.deepEqual([periods[0]?.first, periods[0]?.last], ["day 1", "day 1"]);
});

test("a year is shown week by week, the last one whole, and no day is left out", () => {
  const periods = periodsOf(days(365));
  assert.equal(periods.length, 53);
  assert.deepEqual([periods[0]?.first, periods[0]?.last], ["day 1", "day 1"]);
  assert.deepEqual([periods.at(-1)?.first, periods.at(-1)?.last], ["day 359", "day 365"]);
  const asked = periods.reduce((sum, period) => sum + sumOf(period, "asked"), 0);
  assert.equal(asked, (365 * 366) / 2);
  assert.equal(periodsOf(days(364)).length, 52);
});

test("days on which nobody asked say nothing of how long it took", () => {
  assert.equal(meanOf({ days: [day(1, 10), day(2), day(3, 30)] }, "took_p50"), 20);
  assert.equal(meanOf({ days: [day(1)] }, "took_p50"), null);
});
