/** A place that is filled while it is near the window: what a long list is made of. */

import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useEffect, useId, useRef, useState } from "react";

import { joined } from "./classes.ts";
import elements from "./elements.module.css";
import { MARGIN, type NearbyProps } from "./nearby.types.ts";

export function Nearby({ className, style, onNear, children }: NearbyProps) {
  const id = `near-${useId().replace(/\W/g, "")}`;
  const [isNear, setNear] = useState(false);
  const told = useRef(onNear);
  useEffect(() => {
    told.current = onNear;
  });
  useEffect(() => {
    const { page } = Taro.getCurrentInstance();
    if (page == null) return;
    const observer = Taro.createIntersectionObserver(page);
    // what React has made comes into WeChat's page a moment later
    Taro.nextTick(() => {
      observer
        .relativeToViewport({ top: MARGIN, bottom: MARGIN })
        .observe(`#${id}`, ({ intersectionRatio = 0 }) => {
          const comes = intersectionRatio > 0;
          setNear(comes);
          if (comes) told.current?.();
        });
    });
    return () => {
      observer.disconnect();
    };
  }, [id]);
  return (
    <View id={id} className={joined(elements.box, className)} style={style}>
      {isNear && children}
    </View>
  );
}
