/** Pictures that are to be looked around in, and those that are merely very wide. */

import type { ViewedPhoto } from "./source.ts";

export type Panorama = "sphere" | "flat";

const WIDE = 5 / 2; // times as wide as high: what telephones write without saying how

/** How much of the sphere a picture covers, in degrees, and how far its middle is below the horizon. */
export interface Span {
  across: number;
  down: number;
  below: number;
}

type Wide = Pick<
  ViewedPhoto,
  "kind" | "width" | "height" | "projection" | "is_edited" | "playback_url"
>;

/** Null of an ordinary picture, and of a film that cannot be played yet. */
export function panoramaOf(photo: Wide): Panorama | null {
  const isFilm = photo.kind === "video";
  if (isFilm && photo.playback_url === null) return null;
  const isEdited = photo.is_edited === true;
  if (photo.projection === "equirectangular" && !isEdited) return "sphere";
  if (isFilm) return null;
  const { width, height } = photo;
  const isWide = width !== null && height !== null && width >= WIDE * height;
  return isWide || (photo.projection !== null && !isEdited) ? "flat" : null;
}

/** Without a word about the whole of it, the picture goes all around. */
export function spanOf(photo: Pick<ViewedPhoto, "width" | "height" | "metadata">): Span {
  const told = (name: string) => {
    const value = photo.metadata?.[name];
    return typeof value === "number" ? value : undefined;
  };
  const [width, height] = [photo.width ?? 2, photo.height ?? 1];
  const fullWidth = told("full_width") ?? width;
  const fullHeight = told("full_height") ?? fullWidth / 2;
  const down = 180 * Math.min(1, height / fullHeight);
  const top = told("full_top");
  const below = top === undefined ? 0 : (180 * (top + height / 2)) / fullHeight - 90;
  return {
    across: 360 * Math.min(1, width / fullWidth),
    down,
    below: Math.abs(below) <= 90 - down / 2 ? below : 0,
  };
}
