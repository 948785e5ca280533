/** A place that is filled while it is near the window: what a long list is made of. */

import { useEffect, useRef, useState } from "react";

import { joined } from "./classes.ts";
import elements from "./elements.module.css";
import { MARGIN, type NearbyProps } from "./nearby.types.ts";

export function Nearby({ className, style, onNear, children }: NearbyProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const told = useRef(onNear);
  useEffect(() => {
    told.current = onNear;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    // a margin counts at the root's edges only, so that the root is what scrolls
    const root = element.closest(`.${String(elements.scroller)}`);
    const observer = new IntersectionObserver(
      ([entry]) => {
        const comes = entry?.isIntersecting === true;
        setNear(comes);
        if (comes) told.current?.();
      },
      { root, rootMargin: `${String(MARGIN)}px 0px` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={place} className={joined(elements.box, className)} style={style}>
      {isNear && children}
    </div>
  );
}
