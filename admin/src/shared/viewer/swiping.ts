/** A finger drawn across the stage turns to the next photo, drawn down closes. */

import { useRef } from "react";

import { isWithin } from "./zoom.ts";

const FAR = 48; // pixels

export function useSwiping(acts: {
  turn: (by: 1 | -1) => void;
  close: () => void;
  isOff: boolean;
}) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  return {
    onPointerDown: (event: React.PointerEvent) => {
      const isOne = event.pointerType === "touch" && event.isPrimary && !acts.isOff;
      start.current =
        isOne && isWithin(event)
          ? { id: event.pointerId, x: event.clientX, y: event.clientY }
          : null;
    },
    onPointerUp: (event: React.PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from?.id !== event.pointerId || acts.isOff) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) acts.turn(x < 0 ? 1 : -1);
      else if (y > 2 * FAR && y > 2 * Math.abs(x)) acts.close();
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
