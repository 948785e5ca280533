import assert from "node:assert/strict";
import { test } from "node:test";

import { slugOf } from "../src/features/knowledge/archives/names.ts";

test("an archive proposes the name of what it was taken from", () => {
  assert.equal(slugOf("knowledge-household.zip"), "household");
  assert.equal(slugOf("Our guide (2).ZIP"), "Our-guide-2");
  assert.equal(slugOf("帮助.zip"), "");
  assert.equal(slugOf(`${"a".repeat(80)}.zip`).length, 64);
});
