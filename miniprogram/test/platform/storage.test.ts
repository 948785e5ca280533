/** Both ways to remember things keep one contract. */

import { afterEach, describe, expect, test, vi } from "vitest";

import { storage as h5 } from "../../src/platform/h5/storage.ts";
import { storage as weapp } from "../../src/platform/weapp/storage.ts";

const LIMIT = 1000; // letters, for the test

function wechat() {
  const kept = new Map<string, string>();
  return {
    getStorageSync: (name: string) => kept.get(name) ?? "",
    setStorageSync: (name: string, value: string) => {
      if (value.length > LIMIT) throw new Error("setStorageSync:fail entry size limit reached");
      kept.set(name, value);
    },
    removeStorageSync: (name: string) => kept.delete(name),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  };
}

vi.stubGlobal("wx", wechat());
afterEach(() => {
  for (const storage of [h5, weapp])
    storage.names().forEach((name) => {
      storage.remove(name);
    });
  vi.restoreAllMocks();
});

describe.each([
  ["a browser's", h5],
  ["WeChat's", weapp],
])("%s storage", (_, storage) => {
  test("gives back what it was given", () => {
    expect(storage.set("a", { list: [1, null, "二"] })).toBe(true);
    expect(storage.get("a")).toEqual({ list: [1, null, "二"] });
    expect(storage.names()).toEqual(["a"]);
  });

  test("knows nothing of what was never there, or was removed", () => {
    storage.set("a", null);
    expect(storage.get("a")).toBeNull();
    storage.remove("a");
    expect(storage.get("a")).toBeUndefined();
  });

  test("says when there is no room, and keeps what was there", () => {
    storage.set("a", "small");
    if (storage === h5) {
      vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
        throw new DOMException("full", "QuotaExceededError");
      });
    }
    expect(storage.set("a", "x".repeat(LIMIT + 1))).toBe(false);
    expect(storage.get("a")).toBe("small");
  });
});

test("what others keep in the browser is not ours", () => {
  localStorage.setItem("foreign", "1");
  localStorage.setItem("shiguang:broken", "{");
  expect(h5.names()).toEqual(["broken"]);
  expect(h5.get("broken")).toBeUndefined();
  localStorage.removeItem("foreign");
});
