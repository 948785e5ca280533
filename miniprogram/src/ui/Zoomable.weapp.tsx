/** What two fingers enlarge, two taps too, and one finger moves then: WeChat's own movable view. */

import { MovableArea, MovableView } from "@tarojs/components";
import { useEffect, useRef, useState } from "react";

import classes from "./zoomable.module.css";
import { TWICE, type ZoomableProps } from "./zoomable.types.ts";

const CLOSE = 2.5; // times: what two taps show
const CLOSEST = 6; // times

export function Zoomable({ onZoom, onTap, children }: ZoomableProps) {
  const [asked, ask] = useState(1);
  const [scale, setScale] = useState(1);
  const taps = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      if (taps.current !== undefined) clearTimeout(taps.current);
    },
    [],
  );
  const tapped = () => {
    if (taps.current === undefined) {
      taps.current = setTimeout(() => {
        taps.current = undefined;
        onTap();
      }, TWICE);
      return;
    }
    clearTimeout(taps.current);
    taps.current = undefined;
    ask(scale > 1 ? 1 : CLOSE);
  };
  return (
    <MovableArea scaleArea className={classes.frame ?? ""}>
      <MovableView
        className={classes.picture ?? ""}
        direction={scale > 1 ? "all" : "none"}
        scale
        scaleMin={1}
        scaleMax={CLOSEST}
        scaleValue={asked}
        onScale={({ detail }) => {
          setScale(detail.scale);
          onZoom(detail.scale > 1);
        }}
        onClick={tapped}
      >
        {children}
      </MovableView>
    </MovableArea>
  );
}
