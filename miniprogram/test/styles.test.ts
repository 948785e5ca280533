// @vitest-environment node

/** What elements look like by themselves stands before what parts of the app make of them. */

import { existsSync, readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

describe.each([
  ["h5", /\.css$/],
  ["weapp", /\.wxss$/],
])("the build for %s", (platform, ending) => {
  const built = new URL(`../dist/${platform}`, import.meta.url).pathname;

  // `make test` builds first
  test.skipIf(!existsSync(built))("has the styles of elements first", () => {
    const firsts = readdirSync(built, { recursive: true, encoding: "utf8" })
      .filter((file) => ending.test(file))
      .map((file) => readFileSync(`${built}/${file}`, "utf8"))
      .filter((styles) => styles.includes("elements-module__"))
      .map((styles) => /([a-z-]+)-module__/.exec(styles)?.[1]);
    expect(firsts).toEqual(["elements"]);
  });
});
