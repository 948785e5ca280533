/** Which page an address leads to. */

import { expect, it } from "vitest";

import { addressed, pageAt } from "../src/pages.ts";

it.each(["timeline", "photo", "join", "settings"] as const)("finds %s again", (page) => {
  expect(pageAt(addressed(page))).toBe(page);
  expect(pageAt(addressed(page, { id: "a/b?c" }))).toBe(page);
});

it.each([
  "",
  "/",
  "https://example.com/pages/timeline/index",
  "//example.com/pages/timeline/index",
  "/pages/timeline/index/../../evil",
  "pages/timeline/index",
  "/pages/nowhere/index",
])("knows no page at %j", (address) => {
  expect(pageAt(address)).toBeUndefined();
});
