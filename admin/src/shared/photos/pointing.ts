/** Whether a mouse rests on something, or the keyboard does, long enough for it to be meant. */

import { useEffect, useRef, useState } from "react";

const REST = 300; // milliseconds

interface Handlers {
  onPointerEnter?: (event: React.PointerEvent) => void;
  onPointerLeave?: () => void;
  onMouseDown?: () => void;
  onFocus?: (event: React.FocusEvent) => void;
  onBlur?: () => void;
}

/** Never where it is not worth it, nor for who has asked that nothing moves. */
export function usePointedAt(isWorthIt: boolean): readonly [isPointedAt: boolean, on: Handlers] {
  const [isPointedAt, setPointedAt] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  if (!isWorthIt) return [false, {}];
  const begin = () => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setPointedAt(true);
    }, REST);
  };
  const end = () => {
    clearTimeout(timer.current);
    setPointedAt(false);
  };
  return [
    isPointedAt,
    {
      onPointerEnter: ({ pointerType }) => {
        if (pointerType === "mouse") begin();
      },
      onPointerLeave: end,
      onMouseDown: end, // something else is meant
      onFocus: ({ target }) => {
        if (target.matches(":focus-visible")) begin();
      },
      onBlur: end,
    },
  ];
}
