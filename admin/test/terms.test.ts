import assert from "node:assert/strict";
import { test } from "node:test";

import { changesOf, requestOf, USUAL } from "../src/shared/sharing/terms.ts";

test("an empty field is no name, no end, and no password", () => {
  const request = requestOf(USUAL);
  assert.equal(request.slug, null);
  assert.equal(request.expires_at, null);
  assert.ok(!("password" in request));
});

test("the last day is open until it is over, here", () => {
  const end = new Date(requestOf({ ...USUAL, until: "2024-05-04" }).expires_at ?? "");
  assert.equal(end.toString(), new Date(2024, 4, 4, 23, 59, 59).toString());
});

test("only what has become other is sent", () => {
  const before = { ...USUAL, title: "Ours", until: "2024-05-04" };
  assert.deepEqual(changesOf(before, { ...before }), {});
  const after = { ...before, slug: "our-lake", places: true, password: "peony" };
  assert.deepEqual(changesOf(before, after), {
    slug: "our-lake",
    includes_location: true,
    password: "peony",
  });
  assert.deepEqual(changesOf(before, { ...before, until: "" }), { expires_at: null });
});
