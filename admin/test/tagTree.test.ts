/** Tags and their kinds. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { lineageOf, treeOf, type Tag } from "../src/features/tags/tree.ts";

function tag(slug: string, parent: string | null = null, is_own = false): Tag {
  return { slug, name_en: slug, name_zh: slug, parent, is_own, count: 1 };
}

const tags = [tag("ours", null, true), tag("animal"), tag("cat", "animal"), tag("tabby", "cat")];

test("kinds lie below what they are kinds of, own words after all others", () => {
  const tree = treeOf(tags);
  assert.deepEqual(
    tree.map((branch) => branch.tag.slug),
    ["animal", "ours"],
  );
  assert.equal(tree[0]?.kinds[0]?.kinds[0]?.tag.slug, "tabby");
});

test("a kind of what is not listed stands alone", () => {
  assert.equal(treeOf([tag("cat", "animal")]).length, 1);
});

test("a lineage goes from the widest to the tag", () => {
  assert.deepEqual(
    lineageOf(tags, "tabby").map(({ slug }) => slug),
    ["animal", "cat", "tabby"],
  );
  assert.deepEqual(lineageOf(tags, "dog"), []);
});
