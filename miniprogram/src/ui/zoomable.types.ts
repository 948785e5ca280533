import type { ReactNode } from "react";

export interface ZoomableProps {
  /** Told whether it is larger than its frame, so that a finger moves it and turns no page. */
  onZoom: (isLarger: boolean) => void;
  /** Touched once. */
  onTap: () => void;
  children: ReactNode;
}

export const TWICE = 280; // milliseconds within which a second tap makes them two
