/** What a map shows, written into its address and read from it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { read, written } from "../src/features/map/place.ts";

test("what is written is read as the same", () => {
  const at = "9.50/30.25000/120.15000";
  const view = read(at);
  assert.ok(view !== undefined);
  assert.equal(view && written(view), at);
});

test("what is no place is not read", () => {
  for (const at of [undefined, "", "9", "9/91/0", "-1/0/0", "a/b/c"]) {
    assert.equal(read(at), undefined, at);
  }
});
