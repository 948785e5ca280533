/**
 * Decodes a ThumbHash (https://evanw.github.io/thumbhash/): a few cosine terms of a small picture
 * in a luminance and two colour-difference channels, and of its opacity.
 */

interface Channel {
  mean: number;
  terms: readonly { u: number; v: number; weight: number }[];
}

interface Scale {
  mean: number;
  scale: number;
}

export interface Pixels {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: Uint8ClampedArray<ArrayBuffer>;
}

/** @param size pixels of the longer side */
export function pixels(bytes: Uint8Array, size = 24): Pixels {
  const { ratio, l, p, q, a } = channels(bytes);
  const width = Math.max(1, Math.round(ratio > 1 ? size : size * ratio));
  const height = Math.max(1, Math.round(ratio > 1 ? size / ratio : size));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i += 4) {
      const x = (column + 0.5) / width;
      const y = (row + 0.5) / height;
      const light = at(l, x, y);
      const cool = at(p, x, y);
      const warm = at(q, x, y);
      const blue = light - (2 / 3) * cool;
      const red = (3 * light - blue + warm) / 2;
      data[i] = red * 255;
      data[i + 1] = (red - warm) * 255;
      data[i + 2] = blue * 255;
      data[i + 3] = at(a, x, y) * 255;
    }
  }
  return { width, height, data };
}

/** A small picture as an address, to lie behind one that is on its way. */
export function dataUrl(base64: string): string {
  const { width, height, data } = pixels(
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
  );
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas.toDataURL();
}

function* frequencies(columns: number, rows: number): Generator<[number, number]> {
  for (let v = 0; v < rows; v++) {
    for (let u = v > 0 ? 0 : 1; u * rows < columns * (rows - v); u++) yield [u, v];
  }
}

function header(bytes: Uint8Array) {
  const byte = (index: number) => bytes[index] ?? 0;
  const first = byte(0) | (byte(1) << 8) | (byte(2) << 16);
  const second = byte(3) | (byte(4) << 8);
  const isOpaque = first >> 23 === 0;
  const isLandscape = second >> 15 !== 0;
  const longSide = isOpaque ? 7 : 5;
  const shortSide = Math.max(3, second & 7);
  return {
    isOpaque,
    columns: isLandscape ? longSide : shortSide,
    rows: isLandscape ? shortSide : longSide,
    luminance: { mean: (first & 63) / 63, scale: ((first >> 18) & 31) / 31 },
    yellowBlue: { mean: ((first >> 6) & 63) / 31.5 - 1, scale: (((second >> 3) & 63) / 63) * 1.25 },
    redGreen: { mean: ((first >> 12) & 63) / 31.5 - 1, scale: (((second >> 9) & 63) / 63) * 1.25 },
    opacity: isOpaque
      ? { mean: 1, scale: 0 }
      : { mean: (byte(5) & 15) / 15, scale: (byte(5) >> 4) / 15 },
  };
}

function channels(bytes: Uint8Array) {
  const head = header(bytes);
  let nibble = head.isOpaque ? 10 : 12;
  const read = ({ mean, scale }: Scale, columns: number, rows: number): Channel => ({
    mean,
    terms: [...frequencies(columns, rows)].map(([u, v]) => {
      const value = ((bytes[nibble >> 1] ?? 0) >> ((nibble & 1) * 4)) & 15;
      nibble++;
      return { u, v, weight: (value / 7.5 - 1) * scale };
    }),
  });
  return {
    ratio: head.columns / head.rows,
    l: read(head.luminance, head.columns, head.rows),
    p: read(head.yellowBlue, 3, 3),
    q: read(head.redGreen, 3, 3),
    a: head.isOpaque ? { mean: 1, terms: [] } : read(head.opacity, 5, 5),
  };
}

function at(channel: Channel, x: number, y: number): number {
  let value = channel.mean;
  for (const { u, v, weight } of channel.terms) {
    value += 2 * weight * Math.cos(Math.PI * x * u) * Math.cos(Math.PI * y * v);
  }
  return value;
}
