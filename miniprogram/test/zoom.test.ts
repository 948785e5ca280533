import { expect, test } from "vitest";

import { moved, scaled, toggled, WHOLE } from "../src/ui/zoom.ts";

const frame = { width: 400, height: 800 };

test("what lies under two fingers stays under them", () => {
  const at = { x: 100, y: -50 };
  const zoom = scaled(WHOLE, 2, at, frame);
  // a point of the picture is seen at zoom + point * scale
  expect({ x: zoom.x + at.x * zoom.scale, y: zoom.y + at.y * zoom.scale }).toEqual(at);
});

test("it is never smaller than its frame, nor larger than six times", () => {
  expect(scaled(WHOLE, 0.2, { x: 10, y: 10 }, frame)).toEqual(WHOLE);
  expect(scaled(WHOLE, 50, { x: 0, y: 0 }, frame).scale).toBe(6);
});

test("a finger moves it no further than its edges", () => {
  const close = scaled(WHOLE, 2, { x: 0, y: 0 }, frame);
  expect(moved(close, { x: 1000, y: -1000 }, frame)).toEqual({ scale: 2, x: 200, y: -400 });
});

test("two taps bring it close, and two more show it whole", () => {
  const close = toggled(WHOLE, { x: 0, y: 0 }, frame);
  expect(close.scale).toBe(2.5);
  expect(toggled(close, { x: 50, y: 50 }, frame)).toEqual(WHOLE);
});
