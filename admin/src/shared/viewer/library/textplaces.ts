/**
 * Where words that were read in a picture stand. Each becomes a box that is turned about its first
 * corner: lines slope, and some run down or up.
 */

const UPRIGHT = 1.5; // times as high as wide: the line runs down, or up

/** [x, y] in fractions of the picture; four of them, clockwise from the top left. */
type Polygon = readonly (readonly number[])[];

export interface ReadWord {
  text: string;
  polygon: Polygon;
}

export interface ReadLine extends ReadWord {
  words: readonly ReadWord[];
}

export interface PlacedWord {
  text: string;
  /** What follows in the line: a space, or nothing. */
  after: string;
  /** In fractions of the picture's width and height. */
  left: number;
  top: number;
  length: number;
  height: number;
  /** Degrees. */
  turn: number;
}

type Point = readonly [x: number, y: number];

interface Size {
  width: number;
  height: number;
}

/** A line that was read before words had boxes is placed as a whole. */
export function placedLine(line: ReadLine, size: Size): PlacedWord[] {
  const words = line.words.length > 0 ? line.words : [line];
  const corners = words.map((word) => pixels(word.polygon, size));
  const first = firstCorner(pixels(line.polygon, size), corners);
  let read = 0;
  return words.map(({ text }, index) => {
    const found = line.text.indexOf(text, read);
    if (found >= 0) read = found + text.length;
    const after = /^\s/.test(line.text.slice(read)) ? " " : "";
    const box = corners[index] ?? [];
    return { text, after, ...place([...box.slice(first), ...box.slice(0, first)], size) };
  });
}

function pixels(polygon: Polygon, { width, height }: Size): Point[] {
  return polygon.map(([x = 0, y = 0]) => [x * width, y * height]);
}

/** Where reading begins, of corners that go clockwise from the top left. */
function firstCorner(line: readonly Point[], words: readonly (readonly Point[])[]): number {
  const [width, height] = [length(line[0], line[1]), length(line[0], line[3])];
  if (height < UPRIGHT * width) return 0;
  const [top, bottom] = [words[0]?.[0]?.[1] ?? 0, words.at(-1)?.[0]?.[1] ?? 0];
  return top > bottom ? 3 : 1;
}

function place([start, along, , below]: readonly Point[], { width, height }: Size) {
  const [x, y] = start ?? [0, 0];
  const [toX, toY] = along ?? [x, y];
  return {
    left: x / width,
    top: y / height,
    length: length(start, along) / width,
    height: length(start, below) / height,
    turn: (Math.atan2(toY - y, toX - x) * 180) / Math.PI,
  };
}

function length(one: Point = [0, 0], other: Point = one): number {
  return Math.hypot(other[0] - one[0], other[1] - one[1]);
}
