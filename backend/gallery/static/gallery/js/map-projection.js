// Web Mercator: the world as a square whose sides are 1, the north-west corner at 0, 0.

export const tileSize = 256; // pixels of a tile, and of the world at zoom 0

export function project(latitude, longitude) {
  const sine = Math.min(Math.max(Math.sin((latitude * Math.PI) / 180), -0.9999), 0.9999);
  return {
    x: (longitude + 180) / 360,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

export function unproject(x, y) {
  return {
    latitude: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
    longitude: x * 360 - 180,
  };
}

// The world is round: what lies beyond its edge is at its other side.
export const wrap = (x) => x - Math.floor(x);

export const pixelsOfWorld = (zoom) => tileSize * 2 ** zoom;
