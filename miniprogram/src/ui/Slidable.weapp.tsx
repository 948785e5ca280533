/** Something that a finger draws to either side. What that does, buttons must do as well. */

import { View, type ITouchEvent } from "@tarojs/components";

import { joined } from "./classes.ts";
import classes from "./slidable.module.css";
import type { SlidableProps } from "./slidable.types.ts";
import { useSliding } from "./sliding.ts";

export function Slidable(props: SlidableProps) {
  const { onSlide, onLetGo, label, className, style, children } = props;
  const { start, move, end, cancel } = useSliding({ onSlide, onLetGo });
  return (
    <View
      {...(label === undefined ? {} : { ariaLabel: label })}
      className={joined(classes.slidable, className)}
      {...(style === undefined ? {} : { style })}
      onTouchStart={(event) => {
        start(event as ITouchEvent);
      }}
      onTouchMove={(event) => {
        move(event as ITouchEvent);
      }}
      onTouchEnd={end}
      onTouchCancel={cancel}
    >
      {children}
    </View>
  );
}
