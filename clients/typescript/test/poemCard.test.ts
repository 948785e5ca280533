import assert from "node:assert/strict";
import { test } from "node:test";

import { coverOf, layOutPoem, sealOf, type CardLayout, type PoemCard } from "../src/poemCard.ts";

const CARD: PoemCard = {
  lines: ["白日依山尽", "黄河入海流", "欲穷千里目", "更上一层楼"],
  title: "登鹳雀楼",
  date: "2024-05-01",
  seal: "拾光",
};
const SHAPES = {
  landscape: { width: 4000, height: 3000 },
  portrait: { width: 3000, height: 4000 },
  square: { width: 2000, height: 2000 },
  panorama: { width: 9000, height: 1500 },
  scroll: { width: 900, height: 6000 },
};

function isInside(layout: CardLayout, x: number, y: number, half: number): boolean {
  return x - half >= 0 && y - half >= 0 && x + half <= layout.width && y + half <= layout.height;
}

for (const [name, picture] of Object.entries(SHAPES)) {
  const layout = layOutPoem(picture, CARD);

  void test(`${name}: the poem stands in four columns from right to left, read downwards`, () => {
    const columns = [0, 5, 10, 15].map((first) => layout.poem.slice(first, first + 5));
    assert.deepEqual(
      columns.map((column) => column.map(({ text }) => text).join("")),
      CARD.lines,
    );
    for (const column of columns) {
      assert.equal(new Set(column.map(({ x }) => x)).size, 1);
      assert.ok(column.every(({ y }, row) => row === 0 || y > (column[row - 1]?.y ?? 0)));
    }
    const places = columns.map((column) => column[0]?.x ?? 0);
    assert.deepEqual(places, [...places].sort((one, other) => other - one));
  });

  void test(`${name}: nothing leaves the card, and nothing lies on the picture`, () => {
    const { picture: shown, seal } = layout;
    for (const { x, y, size } of [...layout.poem, ...layout.title, ...seal.glyphs]) {
      assert.ok(isInside(layout, x, y, size / 2));
      const isBeside = x - size / 2 > shown.x + shown.width;
      assert.ok(isBeside || y - size / 2 > shown.y + shown.height);
    }
    assert.ok(isInside(layout, seal.x + seal.width / 2, seal.y + seal.height / 2, seal.width / 2));
  });

  void test(`${name}: the title ends above the seal`, () => {
    const last = layout.title.at(-1);
    assert.ok(last !== undefined && last.y + last.size / 2 < layout.seal.y);
  });
}

void test("ordinary pictures are not cut, panoramas are", () => {
  for (const { width, height } of [SHAPES.landscape, SHAPES.portrait, SHAPES.square]) {
    const { picture } = layOutPoem({ width, height }, CARD);
    assert.ok(Math.abs(picture.width / picture.height - width / height) < 0.01);
  }
  const { picture } = layOutPoem(SHAPES.panorama, CARD);
  assert.ok(Math.abs(picture.width / picture.height - 3) < 0.02);
  assert.deepEqual(coverOf(SHAPES.panorama, { width: 300, height: 100 }), {
    x: 2250,
    y: 0,
    width: 4500,
    height: 1500,
  });
});

void test("a title in letters lies beside the date, for it cannot stand upright", () => {
  const layout = layOutPoem(SHAPES.landscape, { ...CARD, title: "Summer by the sea" });
  assert.equal(layout.title.length, 0);
  assert.equal(layout.note.text, "Summer by the sea · 2024-05-01");
});

void test("the seal shows the album's name, or the product's", () => {
  assert.equal(sealOf("西湖之春"), "西湖之春");
  assert.equal(sealOf("春天在西湖边"), "春天在西");
  assert.equal(sealOf("故宫行"), "故宫");
  assert.equal(sealOf("Summer"), "拾光");
  assert.equal(sealOf(""), "拾光");
});

void test("the note lies below the seal, however long it is", () => {
  for (const picture of [SHAPES.landscape, SHAPES.square]) {
    const { note, seal } = layOutPoem(picture, { ...CARD, title: "A long day by the sea" });
    assert.ok(note.y - note.size / 2 > seal.y + seal.height);
  }
});
