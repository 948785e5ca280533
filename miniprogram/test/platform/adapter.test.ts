// @vitest-environment node

/** Whatever the app wants of its device goes through one adapter, which both platforms fill. */

import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

const SOURCE = new URL("../../src/", import.meta.url).pathname;
/** Only there may anybody know which platform this is. */
const ADAPTERS = /^(?:platform|ui)\//;
const OF_A_PLATFORM =
  /\bwx\.|@tarojs\/|\b(?:localStorage|sessionStorage|indexedDB|XMLHttpRequest|document|globalThis)\b|\b(?:navigator|location|window)\.\w+\(/;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" });
const scripts = files.filter((file) => /\.tsx?$/.test(file));

function code(file: string): string {
  return readFileSync(SOURCE + file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}

describe("outside the adapters", () => {
  const others = scripts.filter((file) => !ADAPTERS.test(file) && !/\.(?:h5|weapp)\./.test(file));

  test("there is an app", () => {
    expect(others.length).toBeGreaterThan(80);
  });

  test.each(others)("%s asks no platform for anything", (file) => {
    expect(code(file)).not.toMatch(OF_A_PLATFORM);
  });
});

describe("the adapters", () => {
  const stems = (platform: string) =>
    scripts
      .filter((file) => file.includes(`.${platform}.`))
      .map((file) => file.replace(`.${platform}.`, "."))
      .sort();

  test("are there for both platforms", () => {
    expect(stems("weapp")).toEqual(stems("h5"));
  });

  test.each(["files", "network", "pictures", "saving", "sharing", "storage", "transfers", "voice"])(
    "%s has a way of WeChat's and a way of browsers",
    (part) => {
      expect(scripts).toContain(`platform/${part}.ts`);
      expect(scripts).toContain(`platform/h5/${part}.ts`);
      expect(scripts).toContain(`platform/weapp/${part}.ts`);
      expect(code(`platform/weapp/${part}.ts`)).not.toMatch(/\b(?:document|localStorage)\b/);
      expect(code(`platform/h5/${part}.ts`)).not.toMatch(/\bwx\./);
    },
  );

  test.each(["h5", "weapp"])("%s offers all that the port names", (platform) => {
    const port = [...code("platform/port.ts").matchAll(/readonly (\w+):/g)].map(([, name]) => name);
    expect(port.length).toBeGreaterThan(10);
    for (const name of port) {
      expect(code(`platform/index.${platform}.ts`)).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});
