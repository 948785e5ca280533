/** Coming closer to a picture: by wheel, pinch, double click and keys; moved about by dragging. */

import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";

export interface View {
  scale: number;
  /** Pixels that the middle of the picture is away from the middle of the stage. */
  x: number;
  y: number;
}

const WHOLE: View = { scale: 1, x: 0, y: 0 };
const CLOSEST = 8;
const STEP = 1.5;
const DOUBLE = 2.5;

export interface Zoom {
  view: View;
  isClose: boolean;
  closer: () => void;
  farther: () => void;
  whole: () => void;
  handlers: {
    onPointerDown: (event: React.PointerEvent) => void;
    onPointerMove: (event: React.PointerEvent) => void;
    onPointerUp: (event: React.PointerEvent) => void;
    onPointerCancel: (event: React.PointerEvent) => void;
    onDoubleClick: (event: React.MouseEvent) => void;
  };
}

/**
 * @param of begins anew with each photo
 * @param stage what the picture lies in the middle of
 */
export function useZoom(of: string, stage: React.RefObject<HTMLElement | null>): Zoom {
  const [state, setState] = useState({ of, view: WHOLE });
  const view = state.of === of ? state.view : WHOLE;
  const fingers = useRef(new Map<number, { x: number; y: number }>());

  const change = (next: (view: View, stage: HTMLElement | null) => View) => {
    setState((before) => {
      const from = before.of === of ? before.view : WHOLE;
      return { of, view: within(next(from, stage.current), stage.current) };
    });
  };
  const by = (factor: number, at: { clientX: number; clientY: number } | null) => {
    change((from, box) => about(from, factor, at, box));
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault(); // or the page would scroll, or zoom itself
    by(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), event);
  });

  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const listener = (event: WheelEvent) => {
      onWheel(event);
    };
    element.addEventListener("wheel", listener, { passive: false });
    return () => {
      element.removeEventListener("wheel", listener);
    };
  }, [stage]);

  const onPointerEnd = (event: React.PointerEvent) => {
    fingers.current.delete(event.pointerId);
  };
  return {
    view,
    isClose: view.scale > 1,
    closer: () => {
      by(STEP, null);
    },
    farther: () => {
      by(1 / STEP, null);
    },
    whole: () => {
      change(() => WHOLE);
    },
    handlers: {
      onPointerDown: (event) => {
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (view.scale > 1) event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const from = fingers.current.get(event.pointerId);
        if (from === undefined) return;
        const to = { x: event.clientX, y: event.clientY };
        const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId);
        fingers.current.set(event.pointerId, to);
        if (other !== undefined) {
          const [, still] = other;
          const middle = { clientX: (still.x + to.x) / 2, clientY: (still.y + to.y) / 2 };
          by(distance(still, to) / Math.max(1, distance(still, from)), middle);
        } else if (view.scale > 1) {
          change((now) => ({ ...now, x: now.x + to.x - from.x, y: now.y + to.y - from.y }));
        }
      },
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
      onDoubleClick: (event) => {
        if (view.scale > 1) change(() => WHOLE);
        else by(DOUBLE, event);
      },
    },
  };
}

/** What lies under the pointer stays there. */
function about(
  view: View,
  factor: number,
  at: { clientX: number; clientY: number } | null,
  stage: HTMLElement | null,
): View {
  const scale = Math.min(CLOSEST, Math.max(1, view.scale * factor));
  const grown = scale / view.scale;
  const box = stage?.getBoundingClientRect();
  const [x, y] =
    at === null || box === undefined
      ? [0, 0]
      : [at.clientX - box.left - box.width / 2, at.clientY - box.top - box.height / 2];
  return { scale, x: x - (x - view.x) * grown, y: y - (y - view.y) * grown };
}

/** The picture cannot be pushed off the stage. */
function within(view: View, stage: HTMLElement | null): View {
  const [width, height] = [stage?.clientWidth ?? 0, stage?.clientHeight ?? 0];
  const [right, down] = [(width * (view.scale - 1)) / 2, (height * (view.scale - 1)) / 2];
  return { scale: view.scale, x: clamp(view.x, right), y: clamp(view.y, down) };
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
