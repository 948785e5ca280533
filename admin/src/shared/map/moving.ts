/** Moving a map by pointer, wheel and keys. */

import { useEffect, useEffectEvent, useRef } from "react";

import { panned, zoomed, type Size, type View } from "./view.ts";

const STEP = 96; // pixels that an arrow key moves by
const STILL = 4; // pixels that a hand may tremble by in a press
const LEVEL = 300; // pixels of the wheel that are a level of zoom
const LINE = 30; // pixels, where the wheel counts lines

interface Spot {
  x: number;
  y: number;
}

/** @param change is told how the view is to be another */
export function useMoving(
  map: React.RefObject<HTMLElement | null>,
  size: Size,
  change: (next: (view: View) => View) => void,
) {
  const down = useRef(new Map<number, Spot>());
  const isDragged = useRef(false);
  const spotOf = (event: { clientX: number; clientY: number }): Spot => {
    const box = map.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };

  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault(); // or the page would scroll
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    const levels = Math.max(-1, Math.min(1, -pixels / LEVEL));
    const at = spotOf(event);
    change((view) => zoomed(view, levels, size, at));
  });
  useEffect(() => {
    const element = map.current;
    const listener = (event: WheelEvent) => {
      onWheel(event);
    };
    element?.addEventListener("wheel", listener, { passive: false });
    return () => element?.removeEventListener("wheel", listener);
  }, [map]);

  const onPointerEnd = (event: React.PointerEvent) => {
    down.current.delete(event.pointerId);
  };
  return {
    spotOf,
    handlers: {
      onPointerDown: (event: React.PointerEvent) => {
        event.stopPropagation(); // what the map lies in is not swiped away
        isDragged.current = false;
        if (event.button === 0) down.current.set(event.pointerId, spotOf(event));
      },
      // one pointer drags; two move and zoom, by the distance between them
      onPointerMove: (event: React.PointerEvent) => {
        const before = down.current.get(event.pointerId);
        if (before === undefined) return;
        const after = spotOf(event);
        if (!isDragged.current && distance(before, after) < STILL) return;
        if (!isDragged.current) event.currentTarget.setPointerCapture(event.pointerId);
        isDragged.current = true;
        const [other] = [...down.current].filter(([id]) => id !== event.pointerId);
        down.current.set(event.pointerId, after);
        if (other === undefined) {
          change((view) => panned(view, before.x - after.x, before.y - after.y, size));
        } else {
          const [, still] = other;
          const grown = Math.max(1, distance(after, still)) / Math.max(1, distance(before, still));
          change((view) => zoomed(view, Math.log2(grown), size, still));
        }
      },
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
      onDoubleClick: (event: React.MouseEvent) => {
        const at = spotOf(event);
        change((view) => zoomed(view, 1, size, at));
      },
      // a drag that begins and ends on something does not press it; keys have no `detail`
      onClickCapture: (event: React.MouseEvent) => {
        if (!isDragged.current || event.detail === 0) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onKeyDown: (event: React.KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = KEYS[event.key];
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        change((view) => next(view, size));
      },
    },
  };
}

const KEYS: Partial<Record<string, (view: View, size: Size) => View>> = {
  ArrowLeft: (view, size) => panned(view, -STEP, 0, size),
  ArrowRight: (view, size) => panned(view, STEP, 0, size),
  ArrowUp: (view, size) => panned(view, 0, -STEP, size),
  ArrowDown: (view, size) => panned(view, 0, STEP, size),
  "+": (view, size) => zoomed(view, 1, size),
  "=": (view, size) => zoomed(view, 1, size),
  "-": (view, size) => zoomed(view, -1, size),
};

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
