// The outlines of the land (Natural Earth), drawn where there are no tiles, or before they arrive.

import { project } from "./map-projection.js";

// A path in the coordinates of the projected world; null when it cannot be had.
export async function loadLand(address) {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    return pathOf(await response.json());
  } catch {
    return null;
  }
}

// TopoJSON: rings are made of arcs, each a list of steps on a grid; ~n is arc n backwards.
function pathOf(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]) => {
      x += stepX;
      y += stepY;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const points = (ring) =>
    ring.flatMap((index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]));
  const path = new Path2D();
  for (const geometry of topology.objects.land.geometries) {
    for (const ring of geometry.arcs.flat()) outline(path, points(ring));
  }
  return path;
}

// A ring across the antimeridian goes on beyond the edge of the world, where the next copy of it
// begins; one around the pole is closed beneath the map.
function outline(path, ring) {
  let [shift, before, start, x] = [0, ring[0][0], null, 0];
  for (const [longitude, latitude] of ring) {
    if (Math.abs(longitude - before) > 180) shift += longitude < before ? 360 : -360;
    before = longitude;
    const at = project(latitude, longitude + shift);
    x = at.x;
    if (start === null) path.moveTo((start = x), at.y);
    else path.lineTo(x, at.y);
  }
  if (shift !== 0) {
    path.lineTo(x, 2);
    path.lineTo(start, 2);
  }
  path.closePath();
}

// `view` has x and y of the middle, zoom, width and height; once for each world that can be seen.
export function drawLand(canvas, path, view, world) {
  const ratio = window.devicePixelRatio || 1;
  const { width, height } = view;
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
  }
  const context = canvas.getContext("2d");
  const style = getComputedStyle(canvas);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (!path) return;
  context.fillStyle = style.getPropertyValue("--map-land");
  context.strokeStyle = style.getPropertyValue("--map-shore");
  const left = view.x - width / world / 2;
  const right = view.x + width / world / 2;
  for (let copy = Math.floor(left) - 1; copy <= Math.floor(right) + 1; copy += 1) {
    const x = (copy - view.x) * world + width / 2;
    const y = -view.y * world + height / 2;
    context.setTransform(world * ratio, 0, 0, world * ratio, x * ratio, y * ratio);
    context.lineWidth = 1 / world;
    context.fill(path, "evenodd");
    context.stroke(path);
  }
}
