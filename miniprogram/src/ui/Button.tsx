import type { ReactNode } from "react";

import { joined } from "./classes.ts";
import { Touchable } from "./elements.tsx";
import classes from "./button.module.css";

export function Button(props: {
  onPress: () => void;
  children: ReactNode;
  /** The one thing to do here, one of several, or one that takes something away. */
  kind?: "filled" | "plain" | "danger";
  isBusy?: boolean;
  isDisabled?: boolean;
  label?: string | undefined;
  className?: string | undefined;
}) {
  const { kind = "filled", isBusy = false, isDisabled = false, className, ...rest } = props;
  return (
    <Touchable
      {...rest}
      isDisabled={isBusy || isDisabled}
      className={joined(classes.button, classes[kind], isBusy && classes.busy, className)}
    />
  );
}
