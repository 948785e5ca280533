/** Something that a finger draws to either side. What that does, buttons must do as well. */

import { joined } from "./classes.ts";
import classes from "./slidable.module.css";
import type { SlidableProps } from "./slidable.types.ts";
import { useSliding } from "./sliding.ts";

export function Slidable({ onSlide, onLetGo, label, className, ...rest }: SlidableProps) {
  const { start, move, end, cancel } = useSliding({ onSlide, onLetGo });
  return (
    <div
      {...rest}
      aria-label={label}
      role={label === undefined ? undefined : "group"}
      className={joined(classes.slidable, className)}
      onTouchStart={start}
      onTouchMove={move}
      onTouchEnd={end}
      onTouchCancel={cancel}
    />
  );
}
