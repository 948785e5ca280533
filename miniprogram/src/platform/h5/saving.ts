/** A browser asks its user itself where a file shall lie, or knows. */

import type { Saving } from "../saving.ts";

export const saving: Saving = {
  save({ url, name }) {
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.download = name;
    anchor.click();
    return Promise.resolve();
  },
  openSettings: null,
};
