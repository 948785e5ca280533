import type { CSSProperties, ReactNode } from "react";

export interface NearbyProps {
  className?: string | undefined;
  /** Gives it a height, which holds its place while nothing is in it. */
  style: CSSProperties;
  /** Told whenever it comes near. */
  onNear?: (() => void) | undefined;
  /** Only in the page while the place is. */
  children?: ReactNode;
}

export const MARGIN = 800; // pixels beyond the window that are still near
