import { expect, test } from "vitest";

import { Turns } from "../../src/photos/turns.ts";

test("so much at once, and then what was asked for last", async () => {
  const turns = new Turns(1);
  const done: string[] = [];
  const work = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  await Promise.all(["first", "second", "third"].map((name) => turns.run(work(name))));
  expect(done).toEqual(["first", "third", "second"]);
});

test("what fails gives its turn back", async () => {
  const turns = new Turns(1);
  await expect(turns.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(turns.run(() => Promise.resolve("yes"))).resolves.toBe("yes");
});
