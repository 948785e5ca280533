/** Photos that are saved, and what is told of them. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { startLanguage } from "../../src/album/language.ts";
import { NotAllowed } from "../../src/platform/files.ts";
import { platform } from "../../src/platform/index.ts";
import type { Wanted } from "../../src/saving/originals.ts";
import { save } from "../../src/saving/save.ts";
import { said } from "../../src/ui/notices.ts";
import { AlbumOfTests } from "../album.ts";

function wanted(id: string): Wanted {
  return {
    id,
    kind: id === "film" ? "video" : "photo",
    day: "2024-05-04",
    from: { kind: "library" },
  };
}

vi.mock("../../src/platform/navigation.ts", () => ({ startAt: vi.fn() })); // no pages here

const album = new AlbumOfTests();
const device = vi.spyOn(platform.saving, "save");
beforeEach(() => {
  localStorage.setItem("shiguang:language", '"en"');
  startLanguage();
  album.open();
  device.mockReset().mockResolvedValue();
  for (const id of ["a", "film"]) {
    const answer = { url: `https://store/${id}`, filename: `${id}.jpg` };
    album.answers(`GET /api/v1/assets/${id}/original`, 200, answer);
  }
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("several are saved one after the other", async () => {
  expect(await save([wanted("a"), wanted("film")])).toBe(true);
  expect(device.mock.calls.map(([file]) => file)).toEqual([
    { url: "https://store/a", name: "a.jpg", isFilm: false },
    { url: "https://store/film", name: "film.jpg", isFilm: true },
  ]);
  expect(said()?.text).toBe("2 saved");
});

test("one that fails does not keep the others back, and is told of", async () => {
  device.mockRejectedValueOnce(new Error("full"));
  expect(await save([wanted("a"), wanted("film")])).toBe(false);
  expect(device).toHaveBeenCalledTimes(2);
  expect(said()?.text).toBe("1 of 2 saved. Try again for the others.");
});

test("without a permission, none is tried after the first", async () => {
  device.mockRejectedValue(new NotAllowed("no"));
  expect(await save([wanted("a"), wanted("film")])).toBe(false);
  expect(device).toHaveBeenCalledTimes(1);
  expect(said()?.text).toBe("To save it, allow access to your photos.");
});
