import assert from "node:assert/strict";
import { test } from "node:test";

import { filled, reasonsFor, type Evidence } from "../src/features/knowledge/hits/evidence.ts";

const NONE: Evidence = {
  words: 0,
  headings: 0,
  questions: 0,
  often: 0,
  text: 0,
  question: 0,
  sentence: 0,
  same_question: 0,
  same_language: 1,
  fused: 0,
};

test("a bar is full at what is most, and empty below chance", () => {
  assert.equal(filled("words", { ...NONE, words: 0.4 }), 0.4);
  assert.equal(filled("text", { ...NONE, text: 20 }), 1);
  assert.equal(filled("sentence", { ...NONE, sentence: -3 }), 0);
  assert.ok(Math.abs(filled("fused", { ...NONE, fused: 2 / 61 }) - 1) < 1e-9);
});

test("the reasons begin with the one that says most", () => {
  const sure = { ...NONE, same_question: 0.93, words: 0.9, headings: 0.5, sentence: 5 };
  assert.deepEqual(reasonsFor(sure, true), [
    "same_question",
    "most_words",
    "headings",
    "near_sentence",
  ]);
});

test("what lies no nearer than chance, and in another language, is said to", () => {
  const poor = { ...NONE, words: 0.5, text: 1, same_language: 0 };
  assert.deepEqual(reasonsFor(poor, true), ["some_words", "not_near", "other_language"]);
});

test("where no worker answered nothing is said about meaning", () => {
  assert.deepEqual(reasonsFor(NONE, false), ["few_words"]);
});
