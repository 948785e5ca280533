import assert from "node:assert/strict";
import { test } from "node:test";

import { poemWords } from "../src/poemWords.ts";

void test("words stand apart by spaces and punctuation, each once", () => {
  assert.deepEqual(poemWords(" 雪，故乡、雪 月。"), ["雪", "故乡", "月"]);
  assert.deepEqual(poemWords("  "), []);
});

void test("there are at most as many, and as long, as a poem can take", () => {
  assert.equal(poemWords("一 二 三 四 五 六 七 八 九 十").length, 8);
  assert.equal(poemWords("山".repeat(30))[0]?.length, 20);
});
