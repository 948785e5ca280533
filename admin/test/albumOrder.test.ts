import assert from "node:assert/strict";
import { test } from "node:test";

import { moved, neighbourBehind } from "../src/features/albums/order.ts";

const items = ["a", "b", "c", "d"].map((id) => ({ id }));
const ids = items.map(({ id }) => id);

function after(id: string, behind: string | null): string {
  return moved(items, id, behind)
    .map((item) => item.id)
    .join("");
}

test("a photo goes behind another, or in front of all", () => {
  assert.equal(after("a", "c"), "bcad");
  assert.equal(after("d", "a"), "adbc");
  assert.equal(after("c", null), "cabd");
  assert.equal(after("c", "b"), "abcd");
});

test("what is not there changes nothing", () => {
  assert.equal(after("z", "a"), "abcd");
  assert.equal(after("a", "z"), "abcd");
});

test("one place on lies behind the neighbour, one back behind the one before it", () => {
  assert.equal(neighbourBehind(ids, "b", 1), "c");
  assert.equal(neighbourBehind(ids, "c", -1), "a");
  assert.equal(neighbourBehind(ids, "b", -1), null);
  assert.equal(neighbourBehind(ids, "a", -1), undefined);
  assert.equal(neighbourBehind(ids, "d", 1), undefined);
});
