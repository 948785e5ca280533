/** Boxes upon a picture, in fractions of its sides: frames of what is kept, and of faces. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The edges that are pulled; none of them moves the whole box. */
export type Handle = "" | "n" | "e" | "s" | "w" | "ne" | "se" | "sw" | "nw";

export const WHOLE: Box = { left: 0, top: 0, width: 1, height: 1 };

export interface Bounds {
  /** The shortest that a side may be. */
  least: number;
  /** Width by height, in fractions; null: free. */
  ratio: number | null;
}

export function pulled(
  from: Box,
  handle: Handle,
  across: number,
  down: number,
  { least, ratio }: Bounds,
): Box {
  if (handle === "") {
    const left = clamp(from.left + across, 0, 1 - from.width);
    const top = clamp(from.top + down, 0, 1 - from.height);
    return { ...from, left, top };
  }
  const edges: Edges = {
    west: from.left,
    north: from.top,
    east: from.left + from.width,
    south: from.top + from.height,
  };
  if (handle.includes("w")) edges.west = clamp(edges.west + across, 0, edges.east - least);
  if (handle.includes("e")) edges.east = clamp(edges.east + across, edges.west + least, 1);
  if (handle.includes("n")) edges.north = clamp(edges.north + down, 0, edges.south - least);
  if (handle.includes("s")) edges.south = clamp(edges.south + down, edges.north + least, 1);
  const { west, north, east, south } = ratio === null ? edges : fitted(edges, handle, ratio);
  return { left: west, top: north, width: east - west, height: south - north };
}

/** The box of that ratio with the same area around the same middle, as far as there is room. */
export function inRatio({ left, top, width, height }: Box, ratio: number): Box {
  const [x, y] = [left + width / 2, top + height / 2];
  const area = Math.sqrt(width * height);
  const root = Math.sqrt(ratio);
  const scale = Math.min(1, 1 / (area * root), root / area);
  const [across, down] = [area * root * scale, (area / root) * scale];
  return {
    left: clamp(x - across / 2, 0, 1 - across),
    top: clamp(y - down / 2, 0, 1 - down),
    width: across,
    height: down,
  };
}

/** Between two points, wherever they are. */
export function between(one: Point, other: Point): Box {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return { left, top, width: right - left, height: bottom - top };
}

export interface Point {
  x: number;
  y: number;
}

/** Where an event is, in fractions of what it is upon; beyond the edge is at the edge. */
export function pointOn(element: Element, event: { clientX: number; clientY: number }): Point {
  const area = element.getBoundingClientRect();
  return {
    x: clamp((event.clientX - area.left) / area.width, 0, 1),
    y: clamp((event.clientY - area.top) / area.height, 0, 1),
  };
}

/** By how much an arrow pulls; null for other keys. */
export function arrow(key: string, step: number): [across: number, down: number] | null {
  const ways: Partial<Record<string, [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  return ways[key] ?? null;
}

export function placed(box: Box): React.CSSProperties {
  return {
    left: percent(box.left),
    top: percent(box.top),
    width: percent(box.width),
    height: percent(box.height),
  };
}

function percent(share: number): string {
  return `${String(share * 100)}%`;
}

interface Edges {
  west: number;
  north: number;
  east: number;
  south: number;
}

/** Brings the edges into the ratio; what is not pulled stays where it is, as far as there is room. */
function fitted(edges: Edges, handle: Handle, ratio: number): Edges {
  const { west, north, east, south } = edges;
  const [holdsWest, holdsNorth] = [!handle.includes("w"), !handle.includes("n")];
  const isUpright = handle === "n" || handle === "s";
  const room = { across: holdsWest ? 1 - west : east, down: holdsNorth ? 1 - north : south };
  const wanted = isUpright ? (south - north) * ratio : east - west;
  const width = Math.min(wanted, room.across, room.down * ratio);
  const height = width / ratio;
  return {
    ...(holdsWest ? { west, east: west + width } : { west: east - width, east }),
    ...(holdsNorth ? { north, south: north + height } : { north: south - height, south }),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
