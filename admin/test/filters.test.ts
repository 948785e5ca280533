/** Filters in the address of a page. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { asQuery, changed, isFiltered, readFilters } from "../src/shared/filters/filters.ts";

test("an address may name one or several of a kind, and hold other things", () => {
  const filters = readFilters({ q: "sea", person: "anna", place: ["7", 8], favorite: true });
  assert.deepEqual(filters, { person: ["anna"], place: [7, 8], favorite: true });
});

test("what is no filter is left out", () => {
  const filters = readFilters({
    place: ["nowhere"],
    min_rating: 9,
    date_from: "yesterday",
    favorite: "true",
    camera: {},
  });
  assert.deepEqual(filters, {});
  assert.equal(isFiltered(filters), false);
});

test("a camera may be called by a number alone", () => {
  assert.deepEqual(readFilters({ camera: 500 }), { camera: "500" });
});

test("what is changed to nothing goes", () => {
  const filters = readFilters({ tag: ["cat", "dog"], min_rating: 3 });
  assert.deepEqual(changed(filters, { tag: [], min_rating: undefined }), {});
  assert.deepEqual(changed(filters, { tag: ["cat"] }), { tag: ["cat"], min_rating: 3 });
});

test("requests are given lists of their own", () => {
  const filters = readFilters({ tag: ["cat"], panorama: true });
  assert.deepEqual(asQuery(filters), { tag: ["cat"], panorama: true });
});
