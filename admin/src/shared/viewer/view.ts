/** Where a picture lies on the stage, and how much larger than the whole of it would be. */

export interface View {
  scale: number;
  /** Pixels that the middle of the picture is away from the middle of the stage. */
  x: number;
  y: number;
}

/** The stage in pixels of the page, and the picture in its own. */
export interface Room {
  width: number;
  height: number;
  picture: Size;
}

export interface Size {
  width: number;
  height: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };

const CLOSE = 4; // of small pictures, too
const LARGEST_PIXEL = 2; // of the picture, in pixels of the page
const PREVIEW = 2048; // pixels of its longer side

/** The picture as large as fits, in pixels of the page. */
export function shownWhole({ width, height, picture }: Room): Size {
  const scale = Math.min(width / picture.width, height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

export function closest(room: Room): number {
  const pixels = (LARGEST_PIXEL * room.picture.width) / shownWhole(room).width;
  return Math.max(CLOSE, pixels, filling(room).scale);
}

/** Neither smaller than whole nor closer than is of use, and never pushed off the stage. */
export function within(view: View, room: Room): View {
  const scale = clamp(view.scale, 1, closest(room));
  const whole = shownWhole(room);
  const [across, down] = [
    Math.max(0, whole.width * scale - room.width) / 2,
    Math.max(0, whole.height * scale - room.height) / 2,
  ];
  return { scale, x: clamp(view.x, -across, across), y: clamp(view.y, -down, down) };
}

/**
 * Comes closer, and what lies at a point stays there.
 * @param at pixels away from the middle of the stage
 */
export function about(view: View, factor: number, at: { x: number; y: number }, room: Room): View {
  const scale = clamp(view.scale * factor, 1, closest(room));
  const grown = scale / view.scale;
  return within(
    { scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown },
    room,
  );
}

export function moved(view: View, x: number, y: number, room: Room): View {
  return within({ ...view, x: view.x + x, y: view.y + y }, room);
}

/** As high and as wide as the stage, from the upper left: panoramas are looked through so. */
export function filling(room: Room): View {
  const whole = shownWhole(room);
  const scale = Math.max(room.width / whole.width, room.height / whole.height);
  return {
    scale,
    x: (whole.width * scale - room.width) / 2,
    y: (whole.height * scale - room.height) / 2,
  };
}

/** Whether one sees less than the picture has, because the preview has no more. */
export function isBlurred(view: View, room: Room, pixelsOfScreen: number): boolean {
  const { picture } = room;
  const preview = picture.width * Math.min(1, PREVIEW / Math.max(picture.width, picture.height));
  const shown = shownWhole(room).width * view.scale * pixelsOfScreen;
  return picture.width > preview * 1.05 && shown > preview * 1.05;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value)) + 0; // never -0
}
