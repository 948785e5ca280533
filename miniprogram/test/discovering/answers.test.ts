import { describe, expect, it } from "vitest";

import { changedFrom, insteadOf, type Filter } from "../../src/discovering/answers.ts";

const springs: Filter = {
  kind: "date",
  value: { days: [{ first: "2023-03-01", last: "2023-05-31" }] },
  label: "spring 2023",
  span: [0, 6],
  exclude: false,
  alternatives: [
    { kind: "place", value: { places: ["Springs"] }, label: "Springs", exclude: false },
  ],
};

describe("a filter that a question was understood as", () => {
  it("can be made into what its words may mean besides, or into its opposite", () => {
    const { rather, opposite } = insteadOf({ ...springs, exclude: true });
    expect(rather.map(({ kind, label, exclude }) => [kind, label, exclude])).toEqual([
      ["place", "Springs", true],
    ]);
    expect(opposite?.exclude).toBe(false);
  });

  it("has no opposite where the album knows none", () => {
    expect(insteadOf({ ...springs, kind: "headcount" }).opposite).toBeNull();
  });

  it("is sent back without what is only shown", () => {
    expect(changedFrom({ question: "when", language: "en" }, [springs])).toEqual({
      filters: [{ kind: "date", value: springs.value, exclude: false }],
      question: "when",
      language: "en",
    });
  });
});
