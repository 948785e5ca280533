/** https://www.w3.org/TR/web-share/ where a browser has it, and the clipboard. */

import type { Sharing } from "../sharing.ts";

const hasShare = "share" in navigator;

export const sharing: Sharing = {
  hand: hasShare
    ? async (link) => {
        try {
          await navigator.share(link);
          return true;
        } catch (failure) {
          if (failure instanceof DOMException && failure.name === "AbortError") return false;
          throw failure;
        }
      }
    : null,
  copy: (text) => navigator.clipboard.writeText(text),
};
