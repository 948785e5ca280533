/** WeChat draws title and way back itself; what can be done here has a line of its own. */

import { useEffect } from "react";

import { name } from "../platform/navigation.ts";
import { Box } from "./elements.tsx";
import classes from "./head.module.css";
import type { HeadProps } from "./head.types.ts";

export function Head({ title, children }: HeadProps) {
  useEffect(() => {
    void name(title);
  }, [title]);
  if (children === undefined) return null;
  return <Box className={classes.actions}>{children}</Box>;
}
