/** Which files are pictures or films, by what the system calls them or by their names. */

/** Of cameras mostly, which systems have no names for. */
const ENDINGS = new Set(
  "jpg jpeg png webp gif tif tiff heic heif hif avif jxl dng cr2 cr3 crw nef nrw arw srf sr2 raf orf rw2 pef srw x3f 3fr iiq mp4 mov m4v 3gp 3g2 webm mkv avi mts m2ts ts mpg mpeg".split(
    " ",
  ),
);

export function isPicture({ name, type }: { name: string; type: string }): boolean {
  if (/^(image|video)\//.test(type)) return type !== "image/svg+xml";
  return ENDINGS.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}
