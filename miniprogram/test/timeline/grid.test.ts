import { describe, expect, test } from "vitest";

import { GAP, step } from "../../src/photos/measures.ts";
import { between, HEAD, heightOf, layOut, rowsBetween } from "../../src/timeline/grid.ts";

const measures = { width: 398, columns: 4 }; // a step of 100 pixels
const months = [
  { bucket: "2026-11", count: 5 },
  { bucket: "2026-10", count: 4 },
  { bucket: "2026-08", count: 1 },
];

describe("the timeline's grid", () => {
  test("squares and the gaps between them fill the width", () => {
    expect(step(measures) * measures.columns - GAP).toBe(measures.width);
  });

  test("months lie below each other, each as high as its rows", () => {
    const sections = layOut(months, measures);
    expect(sections.map(({ top }) => top)).toEqual([0, HEAD + 200, 2 * HEAD + 300]);
    expect(heightOf(sections)).toBe(3 * HEAD + 400);
    expect(heightOf([])).toBe(0);
  });

  test("only what a window sees is in the page", () => {
    const sections = layOut(months, measures);
    expect(between(sections, 0, 10).map(({ bucket }) => bucket)).toEqual(["2026-11"]);
    expect(between(sections, HEAD + 190, HEAD + 210).map(({ bucket }) => bucket)).toEqual([
      "2026-11",
      "2026-10",
    ]);
  });

  test("of a long month, the rows in the window alone", () => {
    const [long] = layOut([{ bucket: "2026-07", count: 1000 }], measures);
    if (long === undefined) throw new Error("It is laid out.");
    expect(rowsBetween(long, measures, HEAD + 1000, HEAD + 1250)).toEqual({ first: 40, end: 52 });
    expect(rowsBetween(long, measures, -500, 10)).toEqual({ first: 0, end: 0 }); // its name alone
    expect(rowsBetween(long, measures, -500, HEAD + 10)).toEqual({ first: 0, end: 4 });
    expect(rowsBetween(long, measures, 0, 1e9).end).toBe(1000);
  });
});
