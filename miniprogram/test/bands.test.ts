import { expect, test } from "vitest";

import { bands } from "../src/photos/bands.ts";

const photos = Array.from({ length: 70 }, (_, index) => index);

test("a long list lies in bands of eight rows, the last as high as what is left", () => {
  expect(bands(photos, 4).map(({ first, rows }) => [first, rows])).toEqual([
    [0, 8],
    [32, 8],
    [64, 2],
  ]);
});

test("every photo lies in one band, in its order", () => {
  expect(bands(photos, 3).flatMap((band) => band.photos)).toEqual(photos);
});

test("no photos make no bands", () => {
  expect(bands([], 4)).toEqual([]);
});
