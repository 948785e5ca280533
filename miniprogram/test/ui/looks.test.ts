// @vitest-environment node

/** Of two looks of a thing the later one holds, and that is the one whose file was asked for later. */

import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

const SOURCE = new URL("../../src/", import.meta.url).pathname;
const ELEMENTS = /from "(?:\.|[./]+\/ui)\/elements\.tsx"/;
const LOOKS = /from "[^"]*(?<!elements)\.module\.css"/;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" });
const made = files
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => ({ file, code: readFileSync(SOURCE + file, "utf8") }))
  .filter(({ code }) => ELEMENTS.test(code) && LOOKS.test(code));

test("there are looks of things that are made of elements", () => {
  expect(made.length).toBeGreaterThan(40);
});

test.each(made)("$file asks for the elements before it asks for its own looks", ({ code }) => {
  expect(code.search(ELEMENTS)).toBeLessThan(code.search(LOOKS));
});
