import assert from "node:assert/strict";
import { test } from "node:test";

import { daysUntil } from "../src/features/links/days.ts";

test("days on which nobody came are there, too; today is the last", () => {
  const days = daysUntil(new Date("2024-05-04T01:00:00Z"), [
    { day: "2024-05-04", views: 3 },
    { day: "2024-05-02", views: 1 },
  ]);
  assert.equal(days.length, 90);
  assert.deepEqual(days.slice(-4), [0, 1, 0, 3]);
});
