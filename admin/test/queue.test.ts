/** The way of files through the queue of uploads. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Queue, type Description } from "../src/features/upload/queue.ts";

function file(name: string, more: Partial<Description> = {}): Description {
  return { name, size: 100, modified: 5, folder: "", ...more };
}

test("files are taken in the order in which they came", () => {
  const queue = new Queue();
  queue.add(file("a"), "1");
  queue.add(file("b"), "2");
  assert.equal(queue.first("waiting")?.id, "1");
  queue.set("1", { at: "hashing", read: 0 });
  assert.equal(queue.first("waiting")?.id, "2");
  queue.know("1", "abc");
  assert.deepEqual([queue.count("hashing"), queue.first("hashed")?.sha256], [0, "abc"]);
});

test("a file is not taken twice while it is under way, but again when it has ended", () => {
  const queue = new Queue();
  queue.add(file("a"), "1");
  assert.equal(queue.add(file("a"), "2").isNew, false);
  assert.equal(queue.add(file("a", { size: 101 }), "3").isNew, true);
  assert.equal(queue.add(file("a", { modified: 6 }), "4").isNew, true);
  queue.set("1", { at: "done", assetId: "x" });
  assert.equal(queue.add(file("a"), "5").isNew, true);
  assert.equal(queue.totals().files, 4);
});

test("files of one name in two folders are two", () => {
  const queue = new Queue();
  queue.add(file("a", { folder: "spring" }), "1");
  assert.equal(queue.add(file("a", { folder: "summer" }), "2").isNew, true);
});

test("a lost file goes on from where its checksum was known", () => {
  const queue = new Queue();
  const state = { at: "lost" } as const;
  queue.recall({ ...file("a", { folder: "spring" }), id: "1", sha256: "abc", state });
  queue.recall({ ...file("b"), id: "2", state });
  assert.deepEqual([queue.totals().lost, queue.totals().active], [2, 0]);
  const { entry, isNew } = queue.add(file("a"), "3"); // chosen without its folder
  assert.deepEqual(
    [entry.id, entry.folder, entry.state.at, isNew],
    ["1", "spring", "hashed", true],
  );
  assert.equal(queue.add(file("b"), "4").entry.state.at, "waiting");
  assert.equal(queue.totals().lost, 0);
});

test("nothing comes of news about a file that has been removed", () => {
  const queue = new Queue();
  queue.add(file("a"), "1");
  queue.remove("1");
  queue.set("1", { at: "sending", sent: 50 });
  queue.know("1", "abc");
  assert.deepEqual([queue.totals().files, queue.count("sending")], [0, 0]);
  assert.equal(queue.add(file("a"), "2").isNew, true);
});

test("what is there already counts as finished, and not as bytes to be sent", () => {
  const queue = new Queue();
  for (const name of ["a", "b", "c", "d"]) queue.add(file(name), name);
  queue.set("a", { at: "known", assetId: "x", isTrashed: false });
  queue.set("b", { at: "done", assetId: "y" });
  queue.set("c", { at: "sending", sent: 130 }); // with what surrounds the file
  queue.set("d", { at: "failed", reason: { kind: "connection" } });
  assert.deepEqual(queue.totals(), {
    files: 4,
    finished: 2,
    known: 1,
    failed: 1,
    lost: 0,
    active: 1,
    bytes: 200,
    sent: 200,
  });
});

test("the list begins where something happens, and ends with what was finished first", () => {
  const queue = new Queue();
  for (const name of ["a", "b", "c", "d", "e"]) queue.add(file(name), name);
  queue.set("a", { at: "done", assetId: "x" });
  queue.set("b", { at: "done", assetId: "y" });
  queue.set("c", { at: "failed", reason: { kind: "unreadable" } });
  queue.set("e", { at: "sending", sent: 0 });
  const ids = (most: number) => queue.list(most).map(({ id }) => id);
  assert.deepEqual(ids(10), ["e", "c", "d", "b", "a"]);
  assert.deepEqual(ids(3), ["e", "c", "d"]);
});
