/** The browser's local storage. Another page of the same host has names of its own. */

import type { Storage } from "../storage.ts";

const OURS = "shiguang:";

export const storage: Storage = {
  get(name) {
    try {
      const text = localStorage.getItem(OURS + name);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    } catch {
      return undefined; // not ours any more, or the browser keeps nothing
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(OURS + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  remove(name) {
    localStorage.removeItem(OURS + name);
  },
  names() {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(OURS))
      .map((name) => name.slice(OURS.length));
  },
};
