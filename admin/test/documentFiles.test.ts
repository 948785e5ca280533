import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCEPT, LARGEST, misfitOf } from "../src/features/knowledge/documents/files.ts";

test("documents are told from other files by their endings, whatever their case", () => {
  for (const name of ["a.pdf", "b.DOCX", "c.xlsx", "d.csv", "e.html", "f.md", "g.txt", "README"]) {
    assert.equal(misfitOf({ name, size: 1 }), null, name);
  }
  for (const name of ["a.jpg", "b.doc", "c.zip", "archive.tar.gz"]) {
    assert.equal(misfitOf({ name, size: 1 }), "unsupported", name);
  }
});

test("what is empty or too large is not sent", () => {
  assert.equal(misfitOf({ name: "a.pdf", size: 0 }), "empty");
  assert.equal(misfitOf({ name: "a.pdf", size: LARGEST }), null);
  assert.equal(misfitOf({ name: "a.pdf", size: LARGEST + 1 }), "too_large");
});

test("the dialog offers the same", () => {
  assert.ok(
    ACCEPT.split(",").every((ending) => misfitOf({ name: `a${ending}`, size: 1 }) === null),
  );
});
