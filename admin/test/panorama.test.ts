/** Spheres are told from wide pictures, and how much of the sphere a picture covers. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { panoramaOf, spanOf } from "../src/shared/viewer/panorama.ts";

const photo = {
  kind: "photo",
  width: 4000,
  height: 2000,
  projection: null,
  playback_url: null,
} as const;
const sphere = { ...photo, projection: "equirectangular" };

test("a sphere is looked around in until it is turned or cropped", () => {
  assert.equal(panoramaOf(sphere), "sphere");
  assert.equal(panoramaOf({ ...sphere, is_edited: true }), null);
});

test("what is very wide is looked through, unless it is a film", () => {
  assert.equal(panoramaOf(photo), null);
  assert.equal(panoramaOf({ ...photo, width: 5000 }), "flat");
  assert.equal(panoramaOf({ ...photo, projection: "cylindrical" }), "flat");
  assert.equal(panoramaOf({ ...photo, width: 5000, kind: "video", playback_url: "/f" }), null);
});

test("a film of a sphere is looked around in once it can be played", () => {
  const film = { ...sphere, kind: "video" as const };
  assert.equal(panoramaOf(film), null);
  assert.equal(panoramaOf({ ...film, playback_url: "/film" }), "sphere");
});

test("without a word about the whole, a picture goes all around", () => {
  assert.deepEqual(spanOf(photo), { across: 360, down: 180, below: 0 });
});

test("a part of a sphere knows where it lies", () => {
  const metadata = { full_width: 8000, full_height: 4000, full_top: 1500 };
  assert.deepEqual(spanOf({ ...photo, metadata }), { across: 180, down: 90, below: 22.5 });
});
