/** What is done with photos that were chosen. */

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { startLanguage } from "../../src/album/language.ts";
import type { TilePhoto } from "../../src/photos/photo.ts";
import { albumTools, ownTools, type ToolsFor } from "../../src/selecting/tools.ts";
import { said } from "../../src/ui/notices.ts";
import { AlbumOfTests } from "../album.ts";

function photo(id: string, isFavorite = false): TilePhoto {
  return { id, kind: "photo", day: "2024-05-04", durationMs: null, thumbhash: null, isFavorite };
}

function tool(tools: ToolsFor, photos: TilePhoto[], label: string) {
  const found = tools(photos).find((one) => one.label === label);
  if (found === undefined) throw new Error(`There is no tool ${label}.`);
  return found;
}

vi.mock("../../src/platform/navigation.ts", () => ({ startAt: vi.fn() })); // no pages here

const album = new AlbumOfTests();
beforeEach(() => {
  localStorage.setItem("shiguang:language", '"en"');
  startLanguage();
  album.open();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("photos of the library", () => {
  test("go to the trash, and those that were not there before come back", async () => {
    album.answers("POST /api/v1/assets/trash", 200, { ids: ["b"], items: [] });
    album.answers("POST /api/v1/assets/restore", 200, { ids: ["b"], items: [] });
    expect(await tool(ownTools, [photo("a"), photo("b")], "Move to trash").run()).toBe(true);
    expect(said()?.text).toBe("1 photo moved to trash");
    said()?.action?.onPress();
    await vi.waitFor(() => {
      expect(album.asked.at(-1)).toEqual({
        what: "POST /api/v1/assets/restore",
        body: { ids: ["b"] },
      });
    });
  });

  test("become favourites, as far as they are none; and only those are taken back", async () => {
    album.answers("PATCH /api/v1/assets", 200, { items: [] });
    await tool(ownTools, [photo("a", true), photo("b")], "Favourite").run();
    said()?.action?.onPress();
    await vi.waitFor(() => {
      expect(album.asked).toMatchObject([
        { body: { ids: ["b"], changes: { is_favorite: true } } },
        { body: { ids: ["b"], changes: { is_favorite: false } } },
      ]);
    });
  });

  test("that are all favourites are so no longer", async () => {
    album.answers("PATCH /api/v1/assets", 200, { items: [] });
    await tool(ownTools, [photo("a", true), photo("b", true)], "No longer a favourite").run();
    expect(album.asked).toMatchObject([{ body: { ids: ["a", "b"] } }]);
    expect(said()?.text).toBe("2 photos are no longer favourites");
  });

  test("stay chosen where the album refuses", async () => {
    album.answers("POST /api/v1/assets/trash", 403, { detail: "No." });
    await expect(tool(ownTools, [photo("a")], "Move to trash").run()).rejects.toThrow("No.");
  });
});

describe("photos of an album", () => {
  test("are taken out by those who may", async () => {
    const items = [
      { id: "a", result: "removed" },
      { id: "b", result: "not_yours" },
    ];
    album.answers("POST /api/v1/albums/7/assets/remove", 200, { items });
    await tool(albumTools("7", true), [photo("a"), photo("b")], "Remove from the album").run();
    expect(album.asked).toMatchObject([{ body: { ids: ["a", "b"] } }]);
    expect(said()?.text).toBe("1 of 2 removed. The others are not yours.");
  });

  test("are saved by everybody", () => {
    expect(albumTools("7", false)([photo("a")]).map(({ label }) => label)).toEqual([
      "Save to this phone",
    ]);
  });
});
