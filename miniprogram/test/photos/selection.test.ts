/** What is chosen on a page, and who is told. */

import { describe, expect, test, vi } from "vitest";

import type { TilePhoto } from "../../src/photos/photo.ts";
import { Selection } from "../../src/photos/selection.ts";

function photo(id: string): TilePhoto {
  const day = "2024-05-04";
  return { id, kind: "photo", day, durationMs: null, thumbhash: null, isFavorite: false };
}

const [a, b, c] = ["a", "b", "c"].map(photo) as [TilePhoto, TilePhoto, TilePhoto];
const ids = (selection: Selection) => [...(selection.now()?.keys() ?? ["nothing is chosen"])];

describe("a selection", () => {
  test("begins with nothing, and goes on when its last photo is let go", () => {
    const selection = new Selection();
    expect(selection.now()).toBeUndefined();
    selection.begin();
    expect(ids(selection)).toEqual([]);
    selection.toggle(a);
    selection.toggle(a);
    expect(ids(selection)).toEqual([]);
    selection.end();
    expect(selection.now()).toBeUndefined();
  });

  test("begins with the photo that was touched for long", () => {
    const selection = new Selection();
    selection.toggle(b);
    expect(ids(selection)).toEqual(["b"]);
  });

  test("takes many at once, beside those it has, and lets them go", () => {
    const selection = new Selection();
    selection.toggle(c);
    selection.set([a, b, c], true);
    expect(ids(selection)).toEqual(["c", "a", "b"]);
    selection.set([a, c], false);
    expect(ids(selection)).toEqual(["b"]);
  });

  test("tells of each change once, and of none that is no change", () => {
    const selection = new Selection();
    const told = vi.fn();
    const stop = selection.listen(told);
    selection.end(); // it has not begun
    expect(told).not.toHaveBeenCalled();
    selection.set([a, b], true);
    expect(told).toHaveBeenCalledTimes(1);
    stop();
    selection.end();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
