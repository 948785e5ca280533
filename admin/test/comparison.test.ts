/** Look-alikes side by side. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { compare, type Aspect } from "../src/features/duplicates/comparison.ts";

interface Copy {
  size: number;
  camera: string;
}

const aspects: Aspect<Copy>[] = [
  { key: "size", text: ({ size }) => `${String(size)} B`, rank: ({ size }) => size },
  { key: "camera", text: ({ camera }) => camera },
];

test("what is best stands out where photos differ", () => {
  const [large, small] = compare(
    [
      { size: 2, camera: "X100" },
      { size: 1, camera: "X100" },
    ],
    aspects,
  );
  assert.deepEqual(large, [
    { key: "size", text: "2 B", differs: true, isBest: true },
    { key: "camera", text: "X100", differs: false, isBest: false },
  ]);
  assert.deepEqual(small?.[0], { key: "size", text: "1 B", differs: true, isBest: false });
});

test("where all are alike none is best", () => {
  const facts = compare(
    [
      { size: 1, camera: "" },
      { size: 1, camera: "" },
    ],
    aspects,
  );
  assert.deepEqual(facts[0], [{ key: "size", text: "1 B", differs: false, isBest: false }]);
});

test("what is known of one photo alone is unknown of the other", () => {
  const facts = compare(
    [
      { size: 1, camera: "X100" },
      { size: 1, camera: "" },
    ],
    aspects,
  );
  assert.deepEqual(facts[1]?.[1], { key: "camera", text: "–", differs: true, isBest: false });
});
