/** A few words to touch, among others in a row: a suggestion, or one of several views. */

import type { ReactNode } from "react";

import { joined } from "./classes.ts";
import { Touchable } from "./elements.tsx";
import classes from "./pill.module.css";

export function Pill(props: {
  onPress: () => void;
  children: ReactNode;
  /** Of a choice: whether it is chosen. */
  isChosen?: boolean;
  label?: string | undefined;
}) {
  const { isChosen, children, ...rest } = props;
  return (
    <Touchable
      {...rest}
      isPressed={isChosen}
      className={joined(classes.pill, isChosen === true && classes.chosen)}
    >
      {children}
    </Touchable>
  );
}
