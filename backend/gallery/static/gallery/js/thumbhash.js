// Decodes a ThumbHash (https://evanw.github.io/thumbhash/): a few cosine terms of a small picture
// in a luminance and two colour-difference channels, and of its opacity.

function* frequencies(columns, rows) {
  for (let v = 0; v < rows; v++) {
    for (let u = v ? 0 : 1; u * rows < columns * (rows - v); u++) yield [u, v];
  }
}

function header(bytes) {
  const first = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
  const second = bytes[3] | (bytes[4] << 8);
  const opaque = !(first >> 23);
  const landscape = Boolean(second >> 15);
  const longSide = opaque ? 7 : 5;
  const shortSide = Math.max(3, second & 7);
  return {
    opaque,
    columns: landscape ? longSide : shortSide,
    rows: landscape ? shortSide : longSide,
    luminance: { mean: (first & 63) / 63, scale: ((first >> 18) & 31) / 31 },
    yellowBlue: { mean: ((first >> 6) & 63) / 31.5 - 1, scale: (((second >> 3) & 63) / 63) * 1.25 },
    redGreen: { mean: ((first >> 12) & 63) / 31.5 - 1, scale: (((second >> 9) & 63) / 63) * 1.25 },
    opacity: opaque
      ? { mean: 1, scale: 0 }
      : { mean: (bytes[5] & 15) / 15, scale: (bytes[5] >> 4) / 15 },
  };
}

function channels(bytes) {
  const head = header(bytes);
  let nibble = head.opaque ? 10 : 12;
  const read = ({ mean, scale }, columns, rows) => ({
    mean,
    terms: [...frequencies(columns, rows)].map(([u, v]) => {
      const value = (bytes[nibble >> 1] >> ((nibble & 1) * 4)) & 15;
      nibble++;
      return { u, v, weight: (value / 7.5 - 1) * scale };
    }),
  });
  return {
    ratio: head.columns / head.rows,
    l: read(head.luminance, head.columns, head.rows),
    p: read(head.yellowBlue, 3, 3),
    q: read(head.redGreen, 3, 3),
    a: head.opaque ? { mean: 1, terms: [] } : read(head.opacity, 5, 5),
  };
}

function at(channel, x, y) {
  let value = channel.mean;
  for (const { u, v, weight } of channel.terms) {
    value += 2 * weight * Math.cos(Math.PI * x * u) * Math.cos(Math.PI * y * v);
  }
  return value;
}

export function pixels(bytes, size = 24) {
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

export function dataUrl(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = pixels(bytes);
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas
    .getContext("2d")
    .putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0);
  return canvas.toDataURL();
}
