/** Coming closer to a picture: by wheel, pinch, double click and keys; moved about by dragging. */

import { useEffect, useEffectEvent, useRef, useState } from "react";

import {
  about,
  filling,
  isBlurred,
  moved,
  WHOLE,
  within,
  type Room,
  type Size,
  type View,
} from "./view.ts";

const STEP = 1.5;
const DOUBLE = 2.5;
const LINE = 16; // pixels, where a wheel counts lines
const STILL = 4; // pixels that a finger may move and yet have pressed something
const NUDGE = 0.2; // of the stage, for one press of an arrow

interface Point {
  x: number;
  y: number;
}

interface Pixels {
  width: number | null;
  height: number | null;
}

interface State {
  of: string;
  view: View;
  /** By a step, which is followed better when it glides. */
  isGliding: boolean;
}

export interface Zoom {
  view: View;
  isGliding: boolean;
  isClose: boolean;
  /** The preview shows less than the picture has. */
  isBlurred: boolean;
  closer: () => void;
  farther: () => void;
  whole: () => void;
  fill: () => void;
  /** By shares of the stage: 1 to the right shows what lies right. */
  nudge: (across: number, down: number) => void;
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
 * @param picture its size in pixels, as far as that is known
 * @param stage what the picture lies in the middle of; dialogs draw it late
 */
export function useZoom(of: string, picture: Pixels | undefined, stage: HTMLElement | null): Zoom {
  const [state, setState] = useState<State>(() => beginning(of));
  const [size, setSize] = useState<Size>();
  const fingers = useRef(new Map<number, Point>());
  const room = roomOf(size, picture);
  const now = state.of === of ? state : beginning(of);
  const view = room === null ? WHOLE : within(now.view, room);

  const change = (next: (view: View, room: Room) => View, isGliding = false) => {
    if (room === null) return;
    setState((before) => {
      const from = before.of === of ? within(before.view, room) : WHOLE;
      return { of, view: next(from, room), isGliding };
    });
  };
  const by = (factor: number, at: { clientX: number; clientY: number } | null, glides = false) => {
    const point = fromMiddle(at, stage);
    change((from, room) => about(from, factor, point, room), glides);
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault(); // or the page would scroll, or zoom itself
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    by(Math.exp(-event.deltaY * pixels * (event.ctrlKey ? 0.01 : 0.002)), event);
  });

  useEffect(() => {
    if (stage === null) return;
    const wheel = (event: WheelEvent) => {
      onWheel(event);
    };
    const sizes = new ResizeObserver(() => {
      setSize({ width: stage.clientWidth, height: stage.clientHeight });
    });
    stage.addEventListener("wheel", wheel, { passive: false });
    sizes.observe(stage);
    return () => {
      stage.removeEventListener("wheel", wheel);
      sizes.disconnect();
    };
  }, [stage]);

  const onPointerEnd = (event: React.PointerEvent) => {
    fingers.current.delete(event.pointerId);
  };
  return {
    view,
    isGliding: now.isGliding,
    isClose: view.scale > 1,
    isBlurred: room !== null && view.scale > 1 && isBlurred(view, room, devicePixelRatio),
    closer: () => {
      by(STEP, null, true);
    },
    farther: () => {
      by(1 / STEP, null, true);
    },
    whole: () => {
      change(() => WHOLE, true);
    },
    fill: () => {
      change((_, room) => within(filling(room), room), true);
    },
    nudge: (across, down) => {
      change(
        (from, room) =>
          moved(from, -across * NUDGE * room.width, -down * NUDGE * room.height, room),
        true,
      );
    },
    handlers: {
      onPointerDown: (event) => {
        if (!isWithin(event) || event.button !== 0) return;
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      onPointerMove: (event) => {
        const from = fingers.current.get(event.pointerId);
        if (from === undefined) return;
        const to = { x: event.clientX, y: event.clientY };
        const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId);
        if (other === undefined && view.scale === 1) return;
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) {
          if (distance(from, to) < STILL) return;
          event.currentTarget.setPointerCapture(event.pointerId); // it has pressed nothing
        }
        fingers.current.set(event.pointerId, to);
        if (other !== undefined) {
          const [, still] = other;
          const middle = { clientX: (still.x + to.x) / 2, clientY: (still.y + to.y) / 2 };
          const point = fromMiddle(middle, stage);
          const factor = distance(still, to) / Math.max(1, distance(still, from));
          const [x, y] = [(to.x - from.x) / 2, (to.y - from.y) / 2];
          change((now, room) => about(moved(now, x, y, room), factor, point, room));
        } else {
          change((now, room) => moved(now, to.x - from.x, to.y - from.y, room));
        }
      },
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
      onDoubleClick: (event) => {
        if (!isWithin(event)) return;
        if (view.scale > 1) change(() => WHOLE, true);
        else by(DOUBLE, event, true);
      },
    },
  };
}

function beginning(of: string): State {
  return { of, view: WHOLE, isGliding: false };
}

/** Menus of what lies on the stage hang elsewhere in the page; React tells of presses there, too. */
export function isWithin(event: React.SyntheticEvent): boolean {
  return event.target instanceof Node && event.currentTarget.contains(event.target);
}

function roomOf(stage: Size | undefined, picture: Pixels | undefined): Room | null {
  if (stage === undefined || stage.width === 0 || stage.height === 0) return null;
  return { ...stage, picture: { width: picture?.width ?? 1, height: picture?.height ?? 1 } };
}

function fromMiddle(
  at: { clientX: number; clientY: number } | null,
  stage: HTMLElement | null,
): Point {
  const box = stage?.getBoundingClientRect();
  if (at === null || box === undefined) return { x: 0, y: 0 };
  return { x: at.clientX - box.left - box.width / 2, y: at.clientY - box.top - box.height / 2 };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
