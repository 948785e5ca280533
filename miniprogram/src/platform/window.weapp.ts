/** How wide the page is, in pixels; it follows the window. */

import { useSyncExternalStore } from "react";

function follow(tell: () => void): () => void {
  wx.onWindowResize(tell);
  return () => {
    wx.offWindowResize(tell);
  };
}

export function useWidth(): number {
  return useSyncExternalStore(follow, () => wx.getWindowInfo().windowWidth);
}
