/** What lies above the page, which waits. */

import { RootPortal, View } from "@tarojs/components";

import classes from "./modal.module.css";
import type { ModalProps } from "./modal.types.ts";

export function Modal({ title, onDismiss, children }: ModalProps) {
  return (
    <RootPortal>
      <View className={classes.veil ?? ""} onClick={onDismiss} />
      <View className={classes.above ?? ""} ariaRole="dialog" ariaLabel={title}>
        {children}
      </View>
    </RootPortal>
  );
}
