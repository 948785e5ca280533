// @vitest-environment node

/** Every page of the build for WeChat opens, on a telephone where nothing is at hand. */

import { existsSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { start } from "./device.ts";

const BUILT = new URL("../../dist/weapp", import.meta.url).pathname;

interface App {
  readonly pages: string[];
  readonly subPackages?: { root: string; pages: string[] }[];
}

function pages(): string[] {
  const app = JSON.parse(readFileSync(`${BUILT}/app.json`, "utf8")) as App;
  const further = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, "")}/${page}`),
  );
  return [...app.pages, ...further];
}

// `make test` builds first
describe.skipIf(!existsSync(`${BUILT}/app.json`))("the build for WeChat", () => {
  test("declares an app", () => {
    expect(start(BUILT).app).toHaveProperty("onLaunch");
  });

  test.each(existsSync(`${BUILT}/app.json`) ? pages() : [])("opens %s", async (route) => {
    const page = await start(BUILT).open(route);
    expect(page.elements).not.toEqual([]);
  });

  test("only the page on top has a place for what is said in passing", async () => {
    const device = start(BUILT);
    const settings = "packages/account/pages/settings/index";
    const below = await device.open(settings);
    const places = (page: typeof below) =>
      page.elements.filter(({ attributes }) => attributes["aria-role"] === "status").length;
    expect(places(below)).toBe(1);
    const above = await device.open(settings);
    await below.settled();
    expect([places(below), places(above)]).toEqual([0, 1]);
  });
});
