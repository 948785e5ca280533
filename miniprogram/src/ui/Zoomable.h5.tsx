/** What two fingers enlarge, two taps too, and one finger moves then. */

import { useEffect, useRef, useState, type PointerEvent } from "react";

import { moved, scaled, toggled, WHOLE, type Point } from "./zoom.ts";
import classes from "./zoomable.module.css";
import { TWICE, type ZoomableProps } from "./zoomable.types.ts";

const STILL = 8; // pixels that a finger may tremble

export function Zoomable({ onZoom, onTap, children }: ZoomableProps) {
  const [zoom, setZoom] = useState(WHOLE);
  const fingers = useRef(new Map<number, Point>());
  const touched = useRef({ began: { x: 0, y: 0 }, isTap: false });
  const taps = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLarger = zoom.scale > 1;
  const told = useRef(onZoom);
  useEffect(() => {
    told.current = onZoom;
  });
  useEffect(() => {
    told.current(isLarger);
  }, [isLarger]);
  useEffect(
    () => () => {
      clearTimeout(taps.current);
    },
    [],
  );

  const down = (event: PointerEvent<HTMLDivElement>) => {
    const at = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, at);
    touched.current = { began: at, isTap: fingers.current.size === 1 };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const now = { x: event.clientX, y: event.clientY };
    const [one, other] = [...fingers.current.values()];
    fingers.current.set(event.pointerId, now);
    if (distance(now, touched.current.began) > STILL) touched.current.isTap = false;
    if (one !== undefined && other !== undefined) {
      const still = one === before ? other : one;
      const by = distance(now, still) / Math.max(1, distance(before, still));
      const at = fromMiddle({ x: (now.x + still.x) / 2, y: (now.y + still.y) / 2 }, frame);
      setZoom((current) => scaled(current, by, at, frame));
    } else if (isLarger) {
      const by = { x: now.x - before.x, y: now.y - before.y };
      setZoom((current) => moved(current, by, frame));
    }
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    fingers.current.delete(event.pointerId);
    if (!touched.current.isTap || event.type === "pointercancel") return;
    touched.current.isTap = false;
    if (taps.current === undefined) {
      taps.current = setTimeout(() => {
        taps.current = undefined;
        onTap();
      }, TWICE);
      return;
    }
    clearTimeout(taps.current);
    taps.current = undefined;
    const frame = event.currentTarget.getBoundingClientRect();
    const at = fromMiddle({ x: event.clientX, y: event.clientY }, frame);
    setZoom((current) => toggled(current, at, frame));
  };
  return (
    <div
      className={classes.frame}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <div
        className={classes.picture}
        style={{
          transform: `translate(${String(zoom.x)}px, ${String(zoom.y)}px) scale(${String(zoom.scale)})`,
        }}
      >
        {children}
      </div>
    </div>
  );
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function fromMiddle(point: Point, frame: DOMRect): Point {
  return { x: point.x - frame.left - frame.width / 2, y: point.y - frame.top - frame.height / 2 };
}
