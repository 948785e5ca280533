import assert from "node:assert/strict";
import { test } from "node:test";

import { keyOf, placeOf, wishOf, wordsOf } from "../src/features/knowledge/finding/places.ts";
import { formatOf } from "../src/features/knowledge/gold/formats.ts";

type Args = Parameters<typeof placeOf>;

function placed(...args: Args) {
  const place = placeOf(...args);
  if (place === null) throw new Error("It has no place.");
  return place;
}

const SECTION = { document_id: "d1", headings: ["Trash", "Restoring"], questions: [] };

test("what stands in a document is named by the heading nearest to it", () => {
  const place = placed(SECTION, "Guide");
  assert.equal(wordsOf(place), "Guide › Restoring");
  assert.deepEqual(wishOf(place), { document_id: "d1", heading: "Restoring" });
  const whole = placed({ ...SECTION, headings: [] }, "Guide");
  assert.deepEqual(wishOf(whole), { document_id: "d1", heading: "" });
});

test("an approved answer is named by its question, other words of editors by nothing", () => {
  const answer = placed({ document_id: null, headings: [], questions: ["How?", "Why?"] }, "");
  assert.equal(wordsOf(answer), "How?");
  assert.deepEqual(wishOf(answer), { question: "How?", heading: "" });
  assert.equal(placeOf({ document_id: null, headings: ["A"], questions: [] }, ""), null);
});

test("two passages below one heading are one place", () => {
  assert.equal(keyOf(placed(SECTION, "Guide")), keyOf(placed(SECTION, "Renamed")));
});

test("a file is read as its name says", () => {
  assert.equal(formatOf("Gold.JSONL"), "jsonl");
  assert.equal(formatOf("gold.2024.csv"), "csv");
  assert.equal(formatOf("gold.xlsx"), null);
  assert.equal(formatOf("csv.txt"), null);
});
