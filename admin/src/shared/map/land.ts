/** The outlines of the land (Natural Earth), drawn where there are no tiles, or before they arrive. */

import address from "./land-50m.json?url";
import { pixelsOfWorld, project } from "./projection.ts";
import type { Size, View } from "./view.ts";

type Position = readonly [longitude: number, latitude: number];

/** TopoJSON: rings are made of arcs, each a list of steps on a grid; ~n is arc n backwards. */
interface Topology {
  arcs: readonly (readonly Position[])[];
  transform: { scale: Position; translate: Position };
  objects: { land: { geometries: readonly { arcs: number[][][] }[] } };
}

/** A path in the coordinates of the projected world. */
export async function loadLand(): Promise<Path2D> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return pathOf((await response.json()) as Topology);
}

/** Once for each copy of the world that can be seen. */
export function drawLand(canvas: HTMLCanvasElement, land: Path2D, view: View, size: Size): void {
  const { width, height } = size;
  const ratio = devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  if (context === null) return;
  const style = getComputedStyle(canvas);
  context.fillStyle = style.getPropertyValue("--map-land");
  context.strokeStyle = style.getPropertyValue("--map-shore");
  const world = pixelsOfWorld(view.zoom);
  const first = Math.floor(view.x - width / world / 2) - 1; // a ring may reach into the next copy
  const last = Math.floor(view.x + width / world / 2) + 1;
  for (let copy = first; copy <= last; copy++) {
    const x = (copy - view.x) * world + width / 2;
    const y = height / 2 - view.y * world;
    context.setTransform(world * ratio, 0, 0, world * ratio, x * ratio, y * ratio);
    context.lineWidth = 1 / world;
    context.fill(land, "evenodd");
    context.stroke(land);
  }
}

function pathOf({ arcs, transform, objects }: Topology): Path2D {
  const [scale, translate] = [transform.scale, transform.translate];
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]): Position => {
      x += stepX;
      y += stepY;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const line = (index: number) =>
    index < 0 ? (lines[~index] ?? []).toReversed() : (lines[index] ?? []);
  const path = new Path2D();
  for (const geometry of objects.land.geometries) {
    for (const ring of geometry.arcs.flat()) outline(path, ring.flatMap(line));
  }
  return path;
}

/**
 * A ring across the antimeridian goes on beyond the edge of the world, where the next copy of it
 * begins; one around the pole is closed beneath the map.
 */
function outline(path: Path2D, ring: readonly Position[]): void {
  const [head] = ring;
  if (head === undefined) return;
  let [shift, before] = [0, head[0]];
  const points = ring.map(([longitude, latitude]) => {
    if (Math.abs(longitude - before) > 180) shift += longitude < before ? 360 : -360;
    before = longitude;
    return project({ latitude, longitude: longitude + shift });
  });
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  if (shift !== 0) {
    path.lineTo(points.at(-1)?.x ?? 0, 2);
    path.lineTo(points[0]?.x ?? 0, 2);
  }
  path.closePath();
}
