/** Days of photos as blocks from top to bottom. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { blockAt, dayBlocks, rowBlocks, tops, type Block } from "../src/shared/photos/blocks.ts";
import type { TilePhoto } from "../src/shared/photos/photo.ts";

const measures = { width: 1000, height: 200, gap: 4 };

function photo(id: string, day: string, ratio = 1.5): TilePhoto {
  return {
    id,
    ratio,
    day,
    kind: "photo",
    capturedAt: `${day}T12:00:00Z`,
    durationMs: null,
    thumbhash: null,
    isFavorite: false,
    stackCount: null,
  };
}

function daysOf(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === "heads" ? [block.days.map(({ day }) => day)] : [],
  );
}

function photosOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "row" ? block.photos.map(({ id }) => id) : []));
}

test("days of few photos share a row, each below its own head", () => {
  const photos = [photo("a", "2024-05-03"), photo("b", "2024-05-02"), photo("c", "2024-05-02")];
  const blocks = dayBlocks(photos, measures);
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ["heads", "row"],
  );
  assert.deepEqual(daysOf(blocks), [["2024-05-03", "2024-05-02"]]);
  assert.deepEqual(photosOf(blocks), ["a", "b", "c"]);
  const [heads, row] = blocks;
  assert.ok(heads?.kind === "heads" && row?.kind === "row");
  if (heads?.kind !== "heads" || row?.kind !== "row") return;
  assert.deepEqual(
    heads.days.map(({ left, width, ids }) => [left, width, ids]),
    [
      [0, 300, ["a"]],
      [316, 604, ["b", "c"]],
    ],
  );
  assert.deepEqual(
    row.row.places.map(({ left }) => left),
    [0, 316, 620],
  );
});

test("a day that does not fit beside begins below", () => {
  const photos = [
    photo("a", "2024-05-04"),
    ...["b", "c", "d"].map((id) => photo(id, "2024-05-03")),
    photo("e", "2024-05-02"),
  ];
  const blocks = dayBlocks(photos, measures);
  assert.deepEqual(daysOf(blocks), [["2024-05-04"], ["2024-05-03"], ["2024-05-02"]]);
});

test("a day of many photos fills its rows from edge to edge, alone", () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    photo(`many ${String(index)}`, "2024-05-03"),
  );
  const photos = [photo("before", "2024-05-04"), ...many, photo("after", "2024-05-02")];
  const blocks = dayBlocks(photos, measures);
  assert.deepEqual(daysOf(blocks), [["2024-05-04"], ["2024-05-03"], ["2024-05-02"]]);
  assert.equal(blocks.filter(({ kind }) => kind === "row").length > 5, true);
  assert.deepEqual(
    photosOf(blocks),
    photos.map(({ id }) => id),
  );
});

test("a narrow photo leaves its day's head room to be read", () => {
  const blocks = dayBlocks([photo("a", "2024-05-03", 0.5), photo("b", "2024-05-02")], measures);
  const [heads] = blocks;
  assert.ok(heads?.kind === "heads" && (heads.days[0]?.width ?? 0) > 150);
  assert.equal(new Set(blocks.map(({ key }) => key)).size, blocks.length);
});

test("rows alone are known by their first photos", () => {
  const photos = Array.from({ length: 9 }, (_, index) => photo(String(index), "2024-05-03"));
  const blocks = rowBlocks(photos, measures);
  assert.equal(blocks[0]?.key, "row 0");
  assert.deepEqual(photosOf(blocks).length, 9);
});

test("the block at a height is found, and beyond the edges the last one", () => {
  const blocks = dayBlocks(
    Array.from({ length: 30 }, (_, index) => photo(String(index), "2024-05-03")),
    measures,
  );
  const edges = tops(blocks);
  assert.equal(edges.length, blocks.length + 1);
  assert.equal(blockAt(edges, -10), 0);
  assert.equal(blockAt(edges, 55), 0);
  assert.equal(blockAt(edges, 56), 1);
  assert.equal(blockAt(edges, 1e9), blocks.length - 1);
  assert.equal(blockAt(tops([]), 5), 0);
});
