import assert from "node:assert/strict";
import { test } from "node:test";

import {
  atMoment,
  clockOf,
  offsetName,
  offsetsWith,
  shifted,
  timeBefore,
} from "../src/shared/photos/dialogs/times.ts";

test("the photographer's clock is the moment at its offset", () => {
  assert.equal(clockOf("2024-05-04T20:30:05Z", 330), "2024-05-05T02:00:05");
  assert.equal(clockOf("2024-05-04T20:30:05+08:00", null), "2024-05-04T12:30:05");
});

test("what was filled in from a photo says the same moment again", () => {
  const clock = clockOf("2024-05-04T20:30:05Z", -210);
  assert.deepEqual(atMoment(clock, -210), { captured_at: "2024-05-04T17:00:05-03:30" });
  assert.deepEqual(atMoment("2024-05-04T17:00", 0), { captured_at: "2024-05-04T17:00:00+00:00" });
});

test("offsets are written with two digits, and an odd one can be chosen", () => {
  assert.deepEqual([-570, 0, 345].map(offsetName), ["-09:30", "+00:00", "+05:45"]);
  assert.ok(offsetsWith(29).includes(29));
  assert.ok(offsetsWith(29).includes(480));
});

test("a shift is in seconds, and back by as many", () => {
  const shift = { isLater: false, days: 1, hours: 2, minutes: 3, seconds: 4 };
  assert.deepEqual(shifted(shift), { shift_seconds: -93_784 });
  assert.deepEqual(timeBefore(shifted(shift), undefined), { shift_seconds: 93_784 });
  assert.deepEqual(shifted({ isLater: false, days: 0, hours: 0, minutes: 0, seconds: 0 }), {
    shift_seconds: 0,
  });
});

test("what the file said is restored, what somebody said is said again", () => {
  const photo = { captured_at: "2024-05-04T12:00:00Z", captured_offset_minutes: 480 };
  const change = { time_zone: "Asia/Tokyo" };
  assert.deepEqual(timeBefore(change, { ...photo, captured_at_edited: false }), {
    restore: ["captured_at"],
  });
  assert.deepEqual(timeBefore(change, { ...photo, captured_at_edited: true }), {
    captured_at: "2024-05-04T20:00:00+08:00",
  });
  assert.equal(timeBefore(change, undefined), undefined);
});
