/** Which part of the world a map shows, and how moving and zooming change that. */

import { pixelsOfWorld, project, TILE, unproject, wrap, type Coordinates } from "./projection.ts";

/** The middle of the map in the projected world, and how near one is. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

/** Of the map, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** `west` is greater than `east` where the box lies across the antimeridian. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

const NEAREST = 20;
const NEAR_ENOUGH = 17; // for a single place that is to be seen whole
const MARGIN = 90; // pixels around what is to be seen
const LEAST = 1e-6; // of the world: a place has no size

export function viewAt(at: Coordinates, zoom: number): View {
  return { ...project(at), zoom };
}

export function wholeWorld(size: Size): View {
  return within({ x: 0.5, y: 0.42, zoom: smallest(size) }, size);
}

export function panned(view: View, across: number, down: number, size: Size): View {
  const world = pixelsOfWorld(view.zoom);
  return within({ ...view, x: view.x + across / world, y: view.y + down / world }, size);
}

/** What lies at `point`, in pixels from the upper left, stays there. */
export function zoomed(
  view: View,
  levels: number,
  size: Size,
  point: { x: number; y: number } = { x: size.width / 2, y: size.height / 2 },
): View {
  const [across, down] = [point.x - size.width / 2, point.y - size.height / 2];
  const zoom = Math.max(smallest(size), Math.min(NEAREST, view.zoom + levels));
  const [before, after] = [pixelsOfWorld(view.zoom), pixelsOfWorld(zoom)];
  return within(
    {
      x: view.x + across / before - across / after,
      y: view.y + down / before - down / after,
      zoom,
    },
    size,
  );
}

/** As near as all the boxes allow. */
export function viewOf(boxes: readonly Bounds[], size: Size): View {
  if (boxes.length === 0) return wholeWorld(size);
  const { west, width } = across(boxes);
  const top = project({ latitude: Math.max(...boxes.map(({ north }) => north)), longitude: 0 }).y;
  const bottom = project({
    latitude: Math.min(...boxes.map(({ south }) => south)),
    longitude: 0,
  }).y;
  const [wide, high] = [size.width, size.height].map((pixels) => Math.max(50, pixels - 2 * MARGIN));
  const pixels = Math.min((wide ?? 0) / width, (high ?? 0) / Math.max(LEAST, bottom - top));
  const zoom = Math.max(smallest(size), Math.min(NEAR_ENOUGH, Math.log2(pixels / TILE)));
  return within({ x: west + width / 2, y: (top + bottom) / 2, zoom }, size);
}

/** What the map shows of the world; all of it where it shows more than one copy. */
export function boundsOf(view: View, size: Size): Bounds {
  const world = pixelsOfWorld(view.zoom);
  const [halfWidth, halfHeight] = [size.width / world / 2, size.height / world / 2];
  const top = unproject({ x: 0, y: Math.max(0, view.y - halfHeight) });
  const bottom = unproject({ x: 0, y: Math.min(1, view.y + halfHeight) });
  const isWhole = halfWidth >= 0.5;
  return {
    west: isWhole ? -180 : longitudeAt(view.x - halfWidth),
    south: bottom.latitude,
    east: isWhole ? 180 : longitudeAt(view.x + halfWidth),
    north: top.latitude,
  };
}

/** Where on the earth a point of the map lies. */
export function earthAt(view: View, point: { x: number; y: number }, size: Size): Coordinates {
  const world = pixelsOfWorld(view.zoom);
  return unproject({
    x: wrap(view.x + (point.x - size.width / 2) / world),
    y: view.y + (point.y - size.height / 2) / world,
  });
}

/** Where on the map a place lies: in the copy of the world that is nearest to the middle. */
export function pointAt(view: View, at: Coordinates, size: Size): { x: number; y: number } {
  const world = pixelsOfWorld(view.zoom);
  const { x, y } = project(at);
  const aside = wrap(x - view.x + 0.5) - 0.5;
  return {
    x: aside * world + size.width / 2,
    y: (y - view.y) * world + size.height / 2,
  };
}

/** Boxes may lie on both sides of the antimeridian: the widest gap between them is left out. */
function across(boxes: readonly Bounds[]): { west: number; width: number } {
  const spans = boxes
    .map(({ west, east }) => {
      const from = (west + 180) / 360;
      const to = (east + 180) / 360;
      return { from, to: to < from ? to + 1 : to };
    })
    .sort((one, other) => one.from - other.from);
  let end = Math.max(...spans.map(({ to }) => to)) - 1;
  let [gap, west] = [-Infinity, 0];
  for (const { from, to } of spans) {
    if (from - end > gap) [gap, west] = [from - end, from];
    end = Math.max(end, to);
  }
  return { west, width: Math.max(LEAST, 1 - Math.max(0, gap)) };
}

/** The world is at least as high as the map. */
function smallest({ height }: Size): number {
  return Math.max(0, Math.log2(height / TILE));
}

function within(view: View, { height }: Size): View {
  const half = Math.min(0.5, height / pixelsOfWorld(view.zoom) / 2);
  return { ...view, x: wrap(view.x), y: Math.max(half, Math.min(1 - half, view.y)) };
}

function longitudeAt(x: number): number {
  return wrap(x) * 360 - 180;
}
