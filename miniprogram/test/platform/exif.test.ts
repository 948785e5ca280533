/** What a camera wrote into a JPEG, in a copy of it. */

import { Blob } from "node:buffer"; // which can be read, as a browser's can

import { beforeEach, describe, expect, it, vi } from "vitest";

import { exifOf, withExif } from "../../src/platform/h5/exif.ts";

const START = [0xff, 0xd8];
const SCAN = [0xff, 0xda, 0, 2];

/** A segment with the orientation and, behind it, the place of a second picture. */
function exif(isLittle: boolean): number[] {
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, isLittle);
  tiff.setUint32(4, 8, isLittle);
  tiff.setUint16(8, 1, isLittle);
  tiff.setUint16(10, 0x0112, isLittle);
  tiff.setUint16(12, 3, isLittle);
  tiff.setUint32(14, 1, isLittle);
  tiff.setUint16(18, 6, isLittle);
  tiff.setUint32(22, 99, isLittle);
  const body = [...Buffer.from("Exif\0\0"), ...new Uint8Array(tiff.buffer)];
  return [0xff, 0xe1, 0, body.length + 2, ...body];
}

function blob(...bytes: number[]): globalThis.Blob {
  return new Blob([Uint8Array.from(bytes)], { type: "image/jpeg" }) as globalThis.Blob;
}

beforeEach(() => {
  vi.stubGlobal("Blob", Blob);
});

describe.each([true, false])("with the first byte the lowest: %s", (isLittle) => {
  it("is found behind other segments, and is taken over upright and alone", async () => {
    const other = [0xff, 0xe0, 0, 4, 1, 2];
    const found = await exifOf(blob(...START, ...other, ...exif(isLittle), ...SCAN));
    if (found === null) throw new Error("There is none.");
    expect([...found]).toEqual(exif(isLittle));
    const copy = withExif(blob(...START, ...SCAN), found);
    const bytes = await copy.arrayBuffer();
    expect([...new Uint8Array(bytes).slice(-4)]).toEqual(SCAN);
    const tiff = new DataView(bytes, 12);
    expect(tiff.getUint16(18, isLittle)).toBe(1);
    expect(tiff.getUint32(22, isLittle)).toBe(0);
  });
});

it.each([
  ["another kind of file", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ["nothing but pixels", [...START, ...SCAN, ...exif(true)]],
  ["what is cut off", [...START, ...exif(true).slice(0, 20)]],
  [
    "something else of that marker",
    [...START, 0xff, 0xe1, 0, 10, ...Buffer.from("http://a"), 0, 0],
  ],
  ["nothing at all", []],
])("%s has none", async (_, bytes) => {
  expect(await exifOf(blob(...bytes))).toBeNull();
});
