import { expect, test } from "vitest";

import { words } from "../../src/album/words.ts";

type Tree = { readonly [key: string]: string | readonly string[] | Tree };

function* leaves(tree: Tree, path = ""): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") yield [`${path}${key}`, value];
    else if (Array.isArray(value)) yield [`${path}${key}`, value.join()];
    else yield* leaves(value as Tree, `${path}${key}.`);
  }
}

const PLURAL = /_(one|other|zero|two|few|many)$/; // Chinese has one form
const named = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
const known = (tree: unknown) => new Map(leaves(tree as Tree));

test("every word is there in both languages", () => {
  const stems = (tree: unknown) =>
    new Set([...known(tree).keys()].map((key) => key.replace(PLURAL, "")));
  expect(stems(words["zh-CN"])).toEqual(stems(words.en));
});

test("both languages speak of the same things", () => {
  const english = known(words.en);
  for (const [key, chinese] of known(words["zh-CN"])) {
    const same = english.get(key) ?? english.get(key.replace(PLURAL, "_other"));
    for (const name of named(chinese)) {
      expect(named(same ?? ""), key).toContain(name);
    }
  }
});
