/** A finger that stays where it is: a long press, instead of the tap and of the browser's menu. */

import { useEffect, useRef } from "react";

const LONG = 450; // milliseconds; browsers open their menus a little later
const STILL = 10; // pixels that a finger may move all the same

interface Handlers {
  onPointerDown?: (event: React.PointerEvent) => void;
  onPointerMove?: (event: React.PointerEvent) => void;
  onPointerUp?: () => void;
  onPointerCancel?: () => void;
  onContextMenu?: (event: React.MouseEvent) => void;
  onDragStart?: (event: React.DragEvent) => void;
  onClickCapture?: (event: React.MouseEvent) => void;
}

/** For what is pressed; without `act`, a long press is left to the browser. */
export function useLongPress(act: (() => void) | undefined): Handlers {
  const press = useRef<Press | null>(null);
  useEffect(
    () => () => {
      press.current?.end();
    },
    [],
  );
  if (act === undefined) return {};
  const end = () => {
    press.current?.end();
  };
  const keepAway = (event: React.SyntheticEvent) => {
    if (press.current?.isDown === true) event.preventDefault();
  };
  return {
    onPointerDown: (event) => {
      end();
      const isFinger = event.pointerType === "touch" && event.isPrimary;
      press.current = isFinger ? new Press(event, act) : null;
    },
    onPointerMove: (event) => {
      press.current?.move(event);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: keepAway,
    onDragStart: keepAway,
    onClickCapture: (event) => {
      const isItsOwn = press.current?.isLong === true && event.detail > 0; // 0: by a key
      press.current = null;
      if (!isItsOwn) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

interface Point {
  clientX: number;
  clientY: number;
}

/** A finger from when it comes down until it is lifted, moves away, or the page scrolls. */
class Press {
  isDown = true;
  isLong = false;
  private readonly from: Point;
  private readonly timer: ReturnType<typeof setTimeout>;

  constructor({ clientX, clientY }: Point, act: () => void) {
    this.from = { clientX, clientY };
    this.timer = setTimeout(() => {
      this.isLong = true;
      // browsers complain of it before the first tap on a page
      if ("vibrate" in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate(15);
      act();
    }, LONG);
    addEventListener("scroll", this.end, { passive: true, capture: true });
  }

  move({ clientX, clientY }: Point): void {
    const far = Math.hypot(clientX - this.from.clientX, clientY - this.from.clientY);
    if (far > STILL) this.end();
  }

  readonly end = (): void => {
    this.isDown = false;
    clearTimeout(this.timer);
    removeEventListener("scroll", this.end, { capture: true });
  };
}
