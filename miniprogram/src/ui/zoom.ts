/** How a picture is enlarged in its frame: about its middle, and moved from there. */

export interface Point {
  x: number;
  y: number;
}

/** `x` and `y`: pixels by which its middle has moved. */
export interface Zoom extends Point {
  scale: number;
}

export interface Frame {
  width: number;
  height: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

const CLOSE = 2.5; // times: what two taps show
const CLOSEST = 6; // times

/** What lies under `at` (pixels from the frame's middle) stays there while the scale changes. */
export function scaled(zoom: Zoom, by: number, at: Point, frame: Frame): Zoom {
  const scale = Math.min(CLOSEST, Math.max(1, zoom.scale * by));
  const share = scale / zoom.scale;
  return within(
    { scale, x: at.x - (at.x - zoom.x) * share, y: at.y - (at.y - zoom.y) * share },
    frame,
  );
}

export function moved(zoom: Zoom, by: Point, frame: Frame): Zoom {
  return within({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y }, frame);
}

/** Two taps: close, or whole again. */
export function toggled(zoom: Zoom, at: Point, frame: Frame): Zoom {
  return zoom.scale > 1 ? WHOLE : scaled(zoom, CLOSE, at, frame);
}

/** The picture covers its frame. */
function within({ scale, x, y }: Zoom, { width, height }: Frame): Zoom {
  const room = (length: number) => ((scale - 1) * length) / 2;
  return { scale, x: clamp(x, room(width)), y: clamp(y, room(height)) };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value)) + 0; // no minus zero
}
