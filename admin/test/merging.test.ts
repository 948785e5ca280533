import assert from "node:assert/strict";
import { test } from "node:test";

import { merge } from "../src/shared/partners/merging.ts";
import type { TilePhoto } from "../src/shared/photos/photo.ts";

function photo(id: string, day: string, time: string): TilePhoto {
  return {
    id,
    ratio: 1,
    kind: "photo",
    day,
    capturedAt: `${day}T${time}Z`,
    durationMs: null,
    thumbhash: null,
    isFavorite: false,
    stackCount: null,
  };
}

test("photos of several people lie in one order, the newest first", () => {
  const mine = [photo("a", "2024-05-04", "12:00:00"), photo("b", "2024-05-02", "12:00:00")];
  const theirs = [photo("c", "2024-05-04", "12:00:00.5"), photo("d", "2024-05-03", "23:00:00")];
  assert.deepEqual(
    merge([mine, theirs]).map(({ id }) => id),
    ["c", "a", "d", "b"],
  );
});

test("what was taken at one moment has an order, too", () => {
  const same = ["a", "c", "b"].map((id) => photo(id, "2024-05-04", "12:00:00"));
  assert.deepEqual(
    merge([same]).map(({ id }) => id),
    ["c", "b", "a"],
  );
});
