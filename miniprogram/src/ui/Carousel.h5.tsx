/** Pages beside each other, turned by a finger or by the arrow keys. Only those that may come next are there. */

import { useEffect, useRef, useState, type PointerEvent } from "react";

import classes from "./carousel.module.css";
import type { CarouselProps } from "./carousel.types.ts";
import { joined } from "./classes.ts";

const FAR = 0.22; // of the width, and the page turns
const FLICK = 0.4; // pixels a millisecond turn it, too
const STIFF = 0.3; // what an end yields to a finger

interface Drag {
  pointer: number;
  from: number;
  began: number;
}

export function Carousel({ index, count, onIndex, isHeld, render, keyOf }: CarouselProps) {
  const [dragged, setDragged] = useState(0);
  const drag = useRef<Drag | null>(null);
  const turn = (by: number) => {
    const next = index + by;
    if (next >= 0 && next < count) onIndex(next);
  };
  const turned = useRef(turn);
  useEffect(() => {
    turned.current = turn;
  });
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => {
      if (document.querySelector("dialog[open]") !== null) return;
      if (key === "ArrowLeft") turned.current(-1);
      if (key === "ArrowRight") turned.current(1);
    };
    addEventListener("keydown", pressed);
    return () => {
      removeEventListener("keydown", pressed);
    };
  }, []);

  const down = ({ pointerId, clientX, timeStamp }: PointerEvent) => {
    // a second finger enlarges
    drag.current =
      drag.current === null && !isHeld
        ? { pointer: pointerId, from: clientX, began: timeStamp }
        : null;
    setDragged(0);
  };
  const move = ({ pointerId, clientX }: PointerEvent) => {
    if (drag.current?.pointer !== pointerId || isHeld) return;
    const by = clientX - drag.current.from;
    const isEnd = by > 0 ? index === 0 : index === count - 1;
    setDragged(isEnd ? by * STIFF : by);
  };
  const up = ({ pointerId, clientX, timeStamp, type, currentTarget }: PointerEvent) => {
    const dragging = drag.current;
    if (dragging?.pointer !== pointerId) return;
    drag.current = null;
    setDragged(0);
    if (isHeld || type === "pointercancel") return;
    const by = clientX - dragging.from;
    const speed = Math.abs(by) / Math.max(1, timeStamp - dragging.began);
    if (Math.abs(by) > currentTarget.clientWidth * FAR || (speed > FLICK && Math.abs(by) > 24)) {
      turn(by < 0 ? 1 : -1);
    }
  };
  const near = [index - 1, index, index + 1].filter((page) => page >= 0 && page < count);
  return (
    <div
      className={classes.window}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      {near.map((page) => (
        <div
          key={keyOf(page)}
          className={joined(classes.page, dragged === 0 && classes.settling)}
          style={{
            transform: `translateX(calc(${String((page - index) * 100)}% + ${String(dragged)}px))`,
          }}
          aria-hidden={page !== index}
        >
          {render(page, page === index)}
        </div>
      ))}
    </div>
  );
}
