/**
 * The mean colour of a ThumbHash (https://evanw.github.io/thumbhash/): its first three bytes hold
 * luminance and two differences of colour, six bits each.
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** CSS. Transparent where there is no hash yet. */
export function meanColour(base64: string | null): string {
  if (base64 === null || base64.length < 4) return "transparent";
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((i) => LETTERS.indexOf(base64.charAt(i)));
  // big-endian groups of six bits, of a little-endian number of 24
  const bits = (a << 18) | (b << 12) | (c << 6) | d;
  const header = (bits >> 16) | (bits & 0xff00) | ((bits & 0xff) << 16);
  const light = (header & 63) / 63;
  const cool = ((header >> 6) & 63) / 31.5 - 1;
  const warm = ((header >> 12) & 63) / 31.5 - 1;
  const blue = light - (2 / 3) * cool;
  const red = (3 * light - blue + warm) / 2;
  return `rgb(${[red, red - warm, blue].map(byte).join(",")})`;
}

function byte(share: number): string {
  return String(Math.round(Math.min(1, Math.max(0, share)) * 255));
}
