/**
 * Where the steps of a pipeline stand, and how the lines between them go.
 *
 * Steps that may be done side by side share a layer. On a desk layers go from left to right, in as
 * many rows as it takes; on a phone from top to bottom. What goes back is a loop: on a desk it lies
 * above its row, on a phone beside the steps.
 */

import type { Graph, StepKind } from "../pipelines.ts";

export interface Spot {
  kind: StepKind;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of its row, or of its layer on a phone. */
  top: number;
}

export interface Arrow {
  begins: StepKind;
  ends: StepKind;
  when: string;
  isLoop: boolean;
  path: string;
  /** Of the middle of what stands beside it; upright on a phone's loops. */
  label: { x: number; y: number; isUpright: boolean };
}

export interface Drawing {
  width: number;
  height: number;
  spots: readonly Spot[];
  arrows: readonly Arrow[];
}

type Edge = Graph["edges"][number];
type Point = readonly [x: number, y: number];

const NARROW = 560; // below it one layer stands under the other
const STEP = { height: 66, least: 140, most: 200 };
const GAP = 52; // between layers side by side: a word stands in it
const LANE = 8; // between steps side by side
const SIDE = 16; // where a line turns to the next row
const FIRST = 32; // above the first row: loops
const ABOVE = 52; // a further row: loops, and the line from the row before
const LOOP = 18; // above the steps
const TURN = 38; // likewise, of the line from the row before
const UNDER = 38; // a layer, on a phone
const BESIDE = 32; // the steps on a phone: loops
const ROUND = 8; // corners

export function draw(graph: Graph, width: number): Drawing {
  const layers = layersOf(graph);
  const isNarrow = width < NARROW;
  const spots = isNarrow ? downwards(layers, width) : across(layers, width);
  const at = new Map(spots.map((spot) => [spot.kind, spot]));
  const arrows = graph.edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.begins), at.get(edge.ends)];
    if (from === undefined || to === undefined) return [];
    const isLoop = goesBack(graph, edge);
    const line = (isNarrow ? lineDown : lineAcross)(from, to, isLoop, width);
    return [{ begins: edge.begins, ends: edge.ends, when: edge.when, isLoop, ...line }];
  });
  const height = Math.max(0, ...spots.map((spot) => spot.y + spot.height));
  return { width, height: height + 4, spots, arrows };
}

/** Each step one layer behind the last of those that it follows; nodes come in the order of the flow. */
export function layersOf(graph: Graph): StepKind[][] {
  const depths = new Map<StepKind, number>();
  for (const { kind } of graph.nodes) {
    const before = graph.edges
      .filter((edge) => edge.ends === kind && !goesBack(graph, edge))
      .map((edge) => depths.get(edge.begins) ?? 0);
    depths.set(kind, before.length === 0 ? 0 : Math.max(...before) + 1);
  }
  const layers: StepKind[][] = [];
  for (const [kind, depth] of depths) (layers[depth] ??= []).push(kind);
  return layers.filter((layer) => layer.length > 0);
}

function goesBack({ nodes }: Graph, { begins, ends }: Edge): boolean {
  const place = (kind: StepKind) => nodes.findIndex((node) => node.kind === kind);
  return place(ends) <= place(begins);
}

function across(layers: readonly StepKind[][], width: number): Spot[] {
  const inside = width - 2 * SIDE;
  const fit = Math.max(1, Math.floor((inside + GAP) / (STEP.least + GAP)));
  const perRow = Math.ceil(layers.length / Math.ceil(layers.length / fit)); // rows of like length
  const wide = Math.min(STEP.most, (inside + GAP) / perRow - GAP);
  const spots: Spot[] = [];
  let top = FIRST - ABOVE;
  for (let first = 0; first < layers.length; first += perRow) {
    const row = layers.slice(first, first + perRow);
    const height = stackOf(Math.max(...row.map((layer) => layer.length)));
    row.forEach((layer, column) => {
      const x = SIDE + column * (wide + GAP);
      const y = top + ABOVE + (height - stackOf(layer.length)) / 2;
      layer.forEach((kind, lane) => {
        spots.push({
          kind,
          x,
          y: y + lane * (STEP.height + LANE),
          width: wide,
          height: STEP.height,
          top: top + ABOVE,
        });
      });
    });
    top += ABOVE + height;
  }
  return spots;
}

function stackOf(lanes: number): number {
  return lanes * (STEP.height + LANE) - LANE;
}

function downwards(layers: readonly StepKind[][], width: number): Spot[] {
  const inside = width - BESIDE;
  return layers.flatMap((layer, row) => {
    const wide = (inside + LANE) / layer.length - LANE;
    return layer.map((kind, lane) => ({
      kind,
      x: lane * (wide + LANE),
      y: row * (STEP.height + UNDER),
      width: wide,
      height: STEP.height,
      top: row * (STEP.height + UNDER),
    }));
  });
}

type Line = Pick<Arrow, "path" | "label">;

function lineAcross(from: Spot, to: Spot, isLoop: boolean, width: number): Line {
  const start: Point = [from.x + from.width, from.y + from.height / 2];
  const end: Point = [to.x, to.y + to.height / 2];
  if (isLoop) return loopAbove(from, to);
  if (end[0] > start[0]) {
    const middle = (start[0] + end[0]) / 2;
    return {
      path: rounded([start, [middle, start[1]], [middle, end[1]], end]),
      label: { x: middle, y: (start[1] + end[1]) / 2 - 9, isUpright: false },
    };
  }
  const edge = Math.min(width - 2, start[0] + SIDE - 4);
  const turn = to.top - TURN;
  return {
    path: rounded([start, [edge, start[1]], [edge, turn], [2, turn], [2, end[1]], end]),
    label: { x: edge - 36, y: turn + 10, isUpright: false },
  };
}

function loopAbove(from: Spot, to: Spot): Line {
  const [begin, end] = [from.x + from.width / 2 + 10, to.x + to.width / 2 - 10];
  const above = from.top - LOOP;
  // a step of a row before is reached from below
  const target = to.top < from.top ? to.y + to.height : to.y;
  return {
    path: rounded([
      [begin, from.y],
      [begin, above],
      [end, above],
      [end, target],
    ]),
    label: { x: (begin + end) / 2, y: above - 9, isUpright: false },
  };
}

function lineDown(from: Spot, to: Spot, isLoop: boolean, width: number): Line {
  if (isLoop) {
    const beside = width - BESIDE + 14;
    const [begin, end] = [from.y + from.height / 2 - 8, to.y + to.height / 2 + 8];
    return {
      path: rounded([
        [from.x + from.width, begin],
        [beside, begin],
        [beside, end],
        [to.x + to.width, end],
      ]),
      label: { x: beside + 11, y: (begin + end) / 2, isUpright: true },
    };
  }
  const start: Point = [from.x + from.width / 2, from.y + from.height];
  const end: Point = [to.x + to.width / 2, to.y];
  const middle = (start[1] + end[1]) / 2;
  return {
    path: rounded([start, [start[0], middle], [end[0], middle], end]),
    label: { x: end[0] + 34, y: middle, isUpright: false },
  };
}

/** Straight pieces with round corners. */
export function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points.filter(
    (point, index) => index === 0 || !isSame(point, points[index - 1]),
  );
  if (first === undefined) return "";
  const pieces = [`M${written(first)}`];
  rest.forEach((corner, index) => {
    const before = index === 0 ? first : rest[index - 1];
    const after = rest[index + 1];
    if (before === undefined || after === undefined) {
      pieces.push(`L${written(corner)}`);
      return;
    }
    pieces.push(`L${written(towards(corner, before))}`);
    pieces.push(`Q${written(corner)} ${written(towards(corner, after))}`);
  });
  return pieces.join(" ");
}

/** From a corner a little way to another point, at most half of it. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(ROUND, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}

function isSame([x, y]: Point, other: Point | undefined): boolean {
  return x === other?.[0] && y === other[1];
}

function written([x, y]: Point): string {
  return `${String(Math.round(x * 10) / 10)},${String(Math.round(y * 10) / 10)}`;
}
