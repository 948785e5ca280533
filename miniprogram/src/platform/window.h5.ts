/** How wide the page is, in pixels; it follows the window. */

import { useSyncExternalStore } from "react";

function follow(tell: () => void): () => void {
  addEventListener("resize", tell);
  return () => {
    removeEventListener("resize", tell);
  };
}

export function useWidth(): number {
  return useSyncExternalStore(follow, () => document.documentElement.clientWidth);
}
