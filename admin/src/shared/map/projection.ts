/** Web Mercator: the world as a square whose sides are 1, the north-west corner at 0, 0. */

export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** A point of the projected world. */
export interface Point {
  x: number;
  y: number;
}

/** Pixels of a tile, and of the world at zoom 0. */
export const TILE = 256;

const HIGHEST = 0.9999; // sine of the latitude at which the square ends

export function project({ latitude, longitude }: Coordinates): Point {
  const sine = Math.max(-HIGHEST, Math.min(HIGHEST, Math.sin((latitude * Math.PI) / 180)));
  return {
    x: (longitude + 180) / 360,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

export function unproject({ x, y }: Point): Coordinates {
  return {
    latitude: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
    longitude: x * 360 - 180,
  };
}

/** The world is round: what lies beyond its edge is at its other side. */
export function wrap(x: number): number {
  return x - Math.floor(x);
}

export function pixelsOfWorld(zoom: number): number {
  return TILE * 2 ** zoom;
}
