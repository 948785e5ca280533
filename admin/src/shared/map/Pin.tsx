/** The usual sign for a place, whose tip is at it. */

import { IconMapPinFilled } from "@tabler/icons-react";

import classes from "./map.module.css";
import { Marker } from "./Marker.tsx";
import type { Coordinates } from "./projection.ts";

export function Pin({ at }: { at: Coordinates }) {
  return (
    <Marker at={at}>
      <IconMapPinFilled className={classes.pin} size={32} aria-hidden />
    </Marker>
  );
}
