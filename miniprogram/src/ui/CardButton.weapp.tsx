/** WeChat's own button, which alone sends the card that was laid (platform/cards). */

import { Button } from "@tarojs/components";
import type { ReactNode } from "react";

import classes from "./button.module.css";
import { joined } from "./classes.ts";

export function CardButton({ children }: { children: ReactNode }) {
  return (
    <Button openType="share" className={joined(classes.button, classes.filled)}>
      {children}
    </Button>
  );
}
