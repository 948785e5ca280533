/** Something that lies on a map at a place, and moves with it. */

import { createContext, use, type ReactNode } from "react";

import classes from "./map.module.css";
import type { Coordinates } from "./projection.ts";
import { pointAt, type Size, type View } from "./view.ts";

export const MapContext = createContext<{ view: View; size: Size } | null>(null);

/** The upper left corner of its child comes to lie at the place. */
export function Marker({ at, children }: { at: Coordinates; children: ReactNode }) {
  const map = use(MapContext);
  if (map === null) return null;
  const { x, y } = pointAt(map.view, at, map.size);
  return (
    <div
      className={classes.marker}
      style={{ transform: `translate(${String(x)}px, ${String(y)}px)` }}
    >
      {children}
    </div>
  );
}
