import assert from "node:assert/strict";
import { test } from "node:test";

import { project, unproject } from "../src/shared/map/projection.ts";
import {
  boundsOf,
  earthAt,
  panned,
  pointAt,
  viewAt,
  viewOf,
  wholeWorld,
  zoomed,
} from "../src/shared/map/view.ts";

const SIZE = { width: 800, height: 600 };
const HANGZHOU = { latitude: 30.29, longitude: 120.16 };

function isNear(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-6, `${String(actual)} is not ${String(expected)}`);
}

test("a place is found where it was put", () => {
  const { latitude, longitude } = unproject(project(HANGZHOU));
  isNear(latitude, HANGZHOU.latitude);
  isNear(longitude, HANGZHOU.longitude);
  const view = viewAt({ latitude: 30, longitude: 119 }, 8);
  const there = earthAt(view, pointAt(view, HANGZHOU, SIZE), SIZE);
  isNear(there.latitude, HANGZHOU.latitude);
  isNear(there.longitude, HANGZHOU.longitude);
});

test("what lies under the pointer stays there while one comes closer", () => {
  const view = viewAt(HANGZHOU, 6);
  const point = { x: 100, y: 500 };
  const before = earthAt(view, point, SIZE);
  const after = earthAt(zoomed(view, 1.5, SIZE, point), point, SIZE);
  isNear(after.latitude, before.latitude);
  isNear(after.longitude, before.longitude);
});

test("one goes around the world, but not beyond the poles", () => {
  const view = viewAt({ latitude: 0, longitude: 179 }, 4);
  const east = panned(view, 200, 0, SIZE);
  assert.ok(unproject(east).longitude < -140);
  const world = wholeWorld(SIZE);
  const north = panned(world, 0, -5000, SIZE);
  isNear(north.y, 0.5); // the world is as high as the map
});

test("boxes on both sides of the antimeridian are seen together, the short way", () => {
  const fiji = { west: 177, east: 178, south: -18, north: -17 };
  const samoa = { west: -173, east: -171, south: -14, north: -13 };
  const view = viewOf([fiji, samoa], SIZE);
  assert.ok(view.zoom > 4);
  const seen = boundsOf(view, SIZE);
  assert.ok(seen.west > 100 && seen.west < 177);
  assert.ok(seen.east > -171 && seen.east < -100);
});

test("a single place is not gone nearer to than makes sense", () => {
  const { latitude, longitude } = HANGZHOU;
  const box = { west: longitude, east: longitude, south: latitude, north: latitude };
  assert.equal(viewOf([box], SIZE).zoom, 17);
  assert.deepEqual(viewOf([], SIZE), wholeWorld(SIZE));
});
