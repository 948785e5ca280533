/**
 * What a camera wrote into a JPEG, taken over into a copy of it: when and where it was taken, and by
 * what. https://www.cipa.jp/e/std/std-sec.html (CIPA DC-008)
 */

const START = 0xffd8;
const EXIF = 0xffe1;
const SCAN = 0xffda; // from here on, there are only pixels
const HEAD = 10; // bytes of a segment before its TIFF: marker, length, "Exif", two zeros
const ENTRY = 12; // bytes of a field
const ORIENTATION = 0x0112;
const UPRIGHT = 1;
const MOST = 1024 * 1024; // bytes; what describes a picture comes first

/** As a segment of a JPEG; null where there is none. */
export async function exifOf(picture: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await picture.slice(0, MOST).arrayBuffer();
  const view = new DataView(bytes);
  if (view.byteLength < 4 || view.getUint16(0) !== START) return null;
  for (let at = 2; at + HEAD <= view.byteLength;) {
    const marker = view.getUint16(at);
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === SCAN || marker < 0xff00 || end > view.byteLength) return null;
    const isExif = marker === EXIF && view.getUint32(at + 4) === 0x45786966; // not XMP
    if (isExif) return new Uint8Array(bytes.slice(at, end));
    at = end;
  }
  return null;
}

/** The copy with what the camera wrote; its pixels stand upright, and are its only picture. */
export function withExif(copy: Blob, exif: Uint8Array<ArrayBuffer>): Blob {
  const start = copy.slice(0, 2);
  return new Blob([start, upright(exif), copy.slice(2)], { type: copy.type });
}

function upright(exif: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = exif.slice();
  const tiff = new DataView(bytes.buffer, HEAD);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, isLittle);
  const count = tiff.getUint16(first, isLittle);
  for (let index = 0; index < count; index++) {
    const field = first + 2 + index * ENTRY;
    if (tiff.getUint16(field, isLittle) === ORIENTATION) {
      tiff.setUint16(field + 8, UPRIGHT, isLittle);
    }
  }
  tiff.setUint32(first + 2 + count * ENTRY, 0, isLittle); // the camera's own small copy may lie
  return bytes;
}
