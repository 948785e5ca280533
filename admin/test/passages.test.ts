import assert from "node:assert/strict";
import { test } from "node:test";

import { excessOf, linesOf } from "../src/features/knowledge/passages/lines.ts";
import { marksOf } from "../src/features/knowledge/passages/marks.ts";
import { readHitTest, readPassages } from "../src/features/knowledge/searches.ts";

const PLAIN = {
  is_live: true,
  is_next: true,
  is_disabled: false,
  is_edited: false,
  is_embedded: true,
};

test("a passage that is simply answered from bears no mark", () => {
  assert.deepEqual(marksOf(PLAIN), []);
});

test("marks say what publishing would change", () => {
  const fresh = { ...PLAIN, is_live: false, is_edited: true, is_embedded: false };
  assert.deepEqual(marksOf(fresh), ["new", "edited", "not_embedded"]);
  assert.deepEqual(marksOf({ ...PLAIN, is_next: false, is_disabled: true }), [
    "leaving",
    "disabled",
  ]);
});

test("one that is out of use is not said to lack a point", () => {
  const out = { ...PLAIN, is_live: false, is_next: false, is_disabled: true, is_embedded: false };
  assert.deepEqual(marksOf(out), ["disabled"]);
});

test("questions are entered a line each, without blanks and twins", () => {
  assert.deepEqual(linesOf(" Why?\n\nWhy?\n  How?  "), ["Why?", "How?"]);
  assert.equal(excessOf("a\nb\nc", 2, 10), "too_many");
  assert.equal(excessOf("a long line", 2, 5), "too_long");
  assert.equal(excessOf("a\nb", 2, 5), null);
});

test("an address says which passages are shown, and nothing that is unknown", () => {
  assert.deepEqual(readPassages({ kind: "table", q: 30, document: "7" }), {
    document: "7",
    kind: "table",
    q: "30",
  });
  assert.deepEqual(readPassages({ kind: "film", q: " " }), {});
  assert.deepEqual(readHitTest({ q: "Why?", view: "next" }), { q: "Why?", view: "next" });
  assert.deepEqual(readHitTest({ view: "live" }), {});
});
