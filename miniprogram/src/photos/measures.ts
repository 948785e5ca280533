/** How photos lie beside each other: squares in as many columns as the page has room for. */

import { useMemo } from "react";

import { useWidth } from "../platform/window.ts";

export interface Measures {
  /** Pixels. */
  width: number;
  columns: number;
}

export const GAP = 2; // pixels between squares
const NARROWEST = 88; // pixels a square at least
const FEWEST = 3; // columns

/** The side of a square, with the gap that follows it. */
export function step({ width, columns }: Measures): number {
  return (width + GAP) / columns;
}

export function measuresOf(width: number): Measures {
  return { width, columns: Math.max(FEWEST, Math.floor(width / NARROWEST)) };
}

export function useMeasures(): Measures {
  const width = useWidth();
  return useMemo(() => measuresOf(width), [width]);
}
