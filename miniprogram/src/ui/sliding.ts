/** A finger that draws something to the side: how far, and where it was let go. */

import { useRef } from "react";

const SLIP = 10; // pixels to either side, and it is meant

export interface SlidableHandlers {
  /** Told how far to the right it is, in pixels, less than nothing to the left. */
  onSlide: (distance: number) => void;
  onLetGo: (distance: number) => void;
}

interface Touched {
  touches: ArrayLike<{ clientX: number; clientY: number }>;
}

/** Whoever draws up or down wants to scroll, and is left alone. */
export function useSliding({ onSlide, onLetGo }: SlidableHandlers) {
  const from = useRef<{ x: number; y: number; way: "unknown" | "aside" | "along" }>(undefined);
  const distance = useRef(0);
  const end = (isLetGo: boolean) => {
    if (from.current?.way === "aside") onLetGo(isLetGo ? distance.current : 0);
    from.current = undefined;
    distance.current = 0;
  };
  return {
    start: ({ touches }: Touched) => {
      const [finger] = Array.from(touches);
      from.current =
        finger === undefined || touches.length > 1
          ? undefined
          : { x: finger.clientX, y: finger.clientY, way: "unknown" };
    },
    move: ({ touches }: Touched) => {
      const [finger] = Array.from(touches);
      const begun = from.current;
      if (finger === undefined || begun === undefined) return;
      const across = finger.clientX - begun.x;
      const down = finger.clientY - begun.y;
      if (begun.way === "unknown" && Math.max(Math.abs(across), Math.abs(down)) > SLIP) {
        begun.way = Math.abs(across) > Math.abs(down) ? "aside" : "along";
      }
      if (begun.way !== "aside") return;
      distance.current = across;
      onSlide(across);
    },
    end: () => {
      end(true);
    },
    cancel: () => {
      end(false);
    },
  };
}
