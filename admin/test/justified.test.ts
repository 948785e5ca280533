/** Rows of photos from edge to edge. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { guessedHeight, justify, line, lineWidth } from "../src/shared/photos/justified.ts";

const measures = { width: 1000, height: 200, gap: 4 };

test("every photo stands in just one row, in order", () => {
  const ratios = Array.from({ length: 50 }, (_, index) => 0.6 + (index % 7) * 0.2);
  const rows = justify(ratios, measures);
  assert.equal(rows[0]?.from, 0);
  assert.equal(rows.at(-1)?.to, 50);
  rows.slice(1).forEach((row, index) => {
    assert.equal(row.from, rows[index]?.to);
  });
});

test("full rows reach from edge to edge, and are no higher than wished for", () => {
  const rows = justify(
    Array.from({ length: 12 }, () => 1.5),
    measures,
  );
  for (const row of rows.slice(0, -1)) {
    const last = row.places.at(-1);
    assert.ok(Math.abs((last?.left ?? 0) + (last?.width ?? 0) - 1000) < 0.01);
    assert.ok(row.height <= 200);
  }
});

test("the last row is not blown up", () => {
  const [row] = justify([1.5, 1], measures);
  assert.equal(row?.height, 200);
  assert.deepEqual(row?.places, [
    { left: 0, width: 300 },
    { left: 304, width: 200 },
  ]);
});

test("a panorama stays high enough to be seen, and a line wide enough", () => {
  assert.equal(justify([30], measures)[0]?.height, 1000 / 6);
  assert.equal(justify([30], { ...measures, width: 300 })[0]?.height, 70);
  assert.equal(justify([0.01], measures)[0]?.places[0]?.width, 80);
});

test("no photos need no rows", () => {
  assert.deepEqual(justify([], measures), []);
  assert.equal(lineWidth([], measures), 0);
  assert.equal(guessedHeight(0, measures), 0);
});

test("photos side by side are as high as rows should be", () => {
  assert.deepEqual(line([1, 2], measures), [
    { left: 0, width: 200 },
    { left: 204, width: 400 },
  ]);
  assert.equal(lineWidth([1, 2], measures), 604);
});

test("a height is guessed near to what it will be", () => {
  const ratios = Array.from({ length: 200 }, () => 4 / 3);
  const real = justify(ratios, measures).reduce((sum, row) => sum + row.height + 4, 0);
  assert.ok(Math.abs(guessedHeight(200, measures) - real) < 0.25 * real);
});
