import { expect, test } from "vitest";

import { meanColour } from "../../src/photos/placeholder.ts";

/** A ThumbHash whose header says so: luminance, then blue-yellow and red-green differences. */
function hash(light: number, cool: number, warm: number): string {
  const header = light | (cool << 6) | (warm << 12);
  return btoa(String.fromCharCode(header & 255, (header >> 8) & 255, (header >> 16) & 255, 0, 0));
}

test.each([
  ["white", hash(63, 31, 31), [255, 255, 255]],
  ["black", hash(0, 31, 31), [0, 0, 0]],
  ["red", hash(21, 47, 63), [255, 0, 0]],
])("the mean of what is %s", (_, thumbhash, expected) => {
  const found = meanColour(thumbhash).match(/\d+/g)?.map(Number) ?? [];
  found.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThan(16); // six bits
  });
});

test("without a hash, nothing is there", () => {
  expect(meanColour(null)).toBe("transparent");
});
