/** A browser's files: as long as the page lives, and in IndexedDB beyond that. */

import { File } from "node:buffer"; // which can be cloned, as a browser's can

import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceFile, Files } from "../../src/platform/files.ts";

const album = { from: "album", original: true, most: 5 } as const;
let shown = 0;

/** The page, as it is when it has just been opened. */
async function open(): Promise<Files> {
  vi.resetModules();
  return (await import("../../src/platform/h5/files.ts")).files;
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  URL.createObjectURL = () => `blob:${String(++shown)}`;
  URL.revokeObjectURL = () => undefined;
  HTMLMediaElement.prototype.load = function () {
    this.dispatchEvent(new Event("error"));
  };
});

function file(name = "a.jpg", type = "image/jpeg"): File {
  return new File([Uint8Array.from([0, 1, 2, 3, 4, 5])], name, { type, lastModified: 1000 });
}

/** Presses, and answers the browser's window. */
async function choose(
  files: Files,
  given: File[] | null,
  wish: Parameters<Files["choose"]>[0] = album,
): Promise<{ input: HTMLInputElement; chosen: DeviceFile[] }> {
  let input: HTMLInputElement | null = null;
  vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(function (
    this: HTMLInputElement,
  ) {
    input = this;
  });
  const choosing = files.choose(wish);
  if (input === null) throw new Error("No window was opened.");
  const opened: HTMLInputElement = input;
  Object.defineProperty(opened, "files", { value: given ?? [] });
  opened.dispatchEvent(new Event(given === null ? "cancel" : "change"));
  return { input: opened, chosen: await choosing };
}

async function one(files: Files): Promise<DeviceFile> {
  const [chosen] = (await choose(files, [file()])).chosen;
  if (chosen === undefined) throw new Error("Nothing was chosen.");
  return chosen;
}

describe("choosing", () => {
  it("opens the album, and says what was chosen", async () => {
    const given = [file(), file("b.mp4", "video/mp4")];
    const { input, chosen } = await choose(await open(), given);
    expect([input.accept, input.multiple]).toEqual(["image/*,video/*", true]);
    expect(input.hasAttribute("capture")).toBe(false);
    expect(chosen).toMatchObject([
      { name: "a.jpg", size: 6, type: "image/jpeg", modified: 1000 },
      { name: "b.mp4", thumbnail: null }, // this browser cannot show it
    ]);
    expect(chosen[0]?.thumbnail).toMatch(/^blob:/);
    expect(document.querySelector("input")).toBeNull();
  });

  it("opens the camera", async () => {
    const { input } = await choose(await open(), [file()], { ...album, from: "camera" });
    expect([input.getAttribute("capture"), input.multiple]).toEqual(["environment", false]);
  });

  it("is empty when its owner thought better of it", async () => {
    const onGiven = vi.fn();
    expect((await choose(await open(), null, { ...album, onGiven })).chosen).toEqual([]);
    expect(onGiven).toHaveBeenCalledWith({ taken: 0, leftOut: 0 });
  });

  it("leaves out what is neither a photo nor a film, and tells", async () => {
    const onGiven = vi.fn();
    const given = [file("notes.txt", "text/plain"), file("raw.dng", "")];
    const { chosen } = await choose(await open(), given, { ...album, onGiven });
    expect(chosen).toMatchObject([{ name: "raw.dng" }]);
    expect(onGiven).toHaveBeenCalledWith({ taken: 1, leftOut: 1 });
  });

  it("takes no more than was wished for", async () => {
    const given = [file(), file("b.jpg")];
    expect((await choose(await open(), given, { ...album, most: 1 })).chosen).toHaveLength(1);
  });
});

describe("the bytes", () => {
  it("are read by the piece", async () => {
    const files = await open();
    expect([...new Uint8Array(await files.read(await one(files), 2, 3))]).toEqual([2, 3, 4]);
  });

  it("go with the page", async () => {
    const chosen = await one(await open());
    const again = await open();
    await expect(again.read(chosen, 0, 1)).rejects.toMatchObject({ name: "Gone" });
    await expect(again.reopen(chosen)).rejects.toMatchObject({ name: "Gone" });
  });

  it("outlive the page when they are kept", async () => {
    const files = await open();
    const kept = await files.keep(await one(files));
    if (kept === null) throw new Error("It was not kept.");
    const again = await open();
    const reopened = await again.reopen({ ...kept, thumbnail: null });
    expect(reopened.thumbnail).toMatch(/^blob:/);
    expect([...new Uint8Array(await again.read(reopened, 4, 2))]).toEqual([4, 5]);
  });

  it("are not kept where there is no room, nor where there is no database", async () => {
    const files = await open();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("It is full.", "QuotaExceededError");
    });
    expect(await files.keep(await one(files))).toBeNull();
    vi.stubGlobal("indexedDB", undefined);
    const elsewhere = await open();
    expect(await elsewhere.keep(await one(elsewhere))).toBeNull();
    await elsewhere.retain([]);
  });

  it("are let go one by one, or all that nobody knows of", async () => {
    const files = await open();
    const kept = await Promise.all([1, 2, 3].map(async () => files.keep(await one(files))));
    const [first, second, third] = kept;
    if (!first || !second || !third) throw new Error("They were not kept.");
    await files.forget(first);
    await files.retain([second]);
    const again = await open();
    await expect(again.reopen(first)).rejects.toMatchObject({ name: "Gone" });
    await expect(again.reopen(third)).rejects.toMatchObject({ name: "Gone" });
    expect(await again.reopen(second)).toMatchObject({ name: "a.jpg" });
  });
});
