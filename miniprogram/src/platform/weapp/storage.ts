/** `wx` storage: 1 MB a name, 10 MB in all, for as long as the user keeps the mini-program. */

import type { Storage } from "../storage.ts";

export const storage: Storage = {
  get(name) {
    const text: unknown = wx.getStorageSync(name);
    try {
      return typeof text === "string" && text !== "" ? (JSON.parse(text) as unknown) : undefined;
    } catch {
      return undefined;
    }
  },
  set(name, value) {
    try {
      wx.setStorageSync(name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  remove(name) {
    wx.removeStorageSync(name);
  },
  names() {
    return wx.getStorageInfoSync().keys;
  },
};
