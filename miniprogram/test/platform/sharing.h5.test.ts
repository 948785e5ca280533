/** Files that a browser hands to another app. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

const share = vi.fn();
const canShare = vi.fn();
const kept = [{ url: "https://store/a", name: "a.jpg", isFilm: false }];

beforeEach(() => {
  vi.resetModules();
  share.mockReset().mockResolvedValue(undefined);
  canShare.mockReset().mockReturnValue(true);
  vi.stubGlobal("navigator", { share, canShare });
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response("bytes", { headers: { "Content-Type": "image/jpeg" } })),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function gatherer() {
  const { gather } = (await import("../../src/platform/h5/sharing.ts")).sharing;
  return gather;
}

const gathering = () => ({ signal: new AbortController().signal, onFetched: vi.fn() });

test("they are fetched first, and handed over by a touch", async () => {
  const told = gathering();
  const hand = await (await gatherer())?.(kept, told);
  expect(told.onFetched).toHaveBeenCalledWith(1);
  expect(share).not.toHaveBeenCalled();
  expect(await hand?.()).toBe(true);
  const [{ files }] = share.mock.calls[0] as [{ files: File[] }];
  expect(files.map(({ name, type }) => [name, type])).toEqual([["a.jpg", "image/jpeg"]]);
});

test("whoever thinks better of it is not told of a failure", async () => {
  const hand = await (await gatherer())?.(kept, gathering());
  share.mockRejectedValue(new DOMException("", "AbortError"));
  expect(await hand?.()).toBe(false);
});

test("a browser may take none of this kind, or none at all", async () => {
  const gather = await gatherer();
  canShare.mockReturnValue(false);
  expect(await gather?.(kept, gathering())).toBeNull();
  vi.resetModules();
  expect(await gatherer()).toBeNull();
});
