import type { ReactNode } from "react";

export interface CarouselProps {
  index: number;
  count: number;
  onIndex: (index: number) => void;
  /** True while a finger moves what is shown, and turns no page. */
  isHeld: boolean;
  render: (index: number, isCurrent: boolean) => ReactNode;
  /** A page's key, by which it stays the same when the others change. */
  keyOf: (index: number) => string;
}
