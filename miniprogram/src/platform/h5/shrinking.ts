/** Smaller copies of pictures, with what the camera wrote into them. */

import { exifOf, withExif } from "./exif.ts";

const EDGE = 2560; // pixels of the longer side
const QUALITY = 0.85;
const DRAWN = /^image\/(avif|heic|heif|jpeg|png|webp)$/; // what moves would stand still

/** The file itself where the browser cannot draw it, or where the copy would not be smaller. */
export async function shrunk(file: File): Promise<File> {
  if (!DRAWN.test(file.type)) return file;
  try {
    const seen = await drawn(await createImageBitmap(file));
    if (seen === null) return file;
    const exif = await exifOf(file);
    const copy = exif === null ? seen : withExif(seen, exif);
    if (copy.size >= file.size) return file;
    const name = file.name.replace(/\.\w+$/, ".jpg");
    return new File([copy], name, { type: copy.type, lastModified: file.lastModified });
  } catch {
    return file;
  }
}

function drawn(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", QUALITY);
  });
}
