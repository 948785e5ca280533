import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";

vi.mock("../src/platform/navigation.ts", () => ({ open: vi.fn() }));

import { open } from "../src/platform/navigation.ts";
import { widened } from "../src/viewer/months.ts";
import { keep, kindOf, subjectOf, useOpening, useSequence } from "../src/viewer/sequence.ts";

function photo(id: string) {
  const seen = { kind: "photo" as const, day: "2024-05-04", durationMs: null, thumbhash: null };
  return { ...seen, id, isFavorite: false };
}

test("a list says what it is of", () => {
  expect([kindOf("album:0190"), subjectOf("album:0190")]).toEqual(["album", "0190"]);
  expect([kindOf("favourites"), subjectOf("favourites")]).toEqual(["favourites", ""]);
});

test("whoever turns pages in a list sees it grow", () => {
  const { result } = renderHook(() => useSequence("search:lake"));
  expect(result.current.photos).toEqual([]);
  act(() => {
    keep("search:lake", { photos: [photo("a"), photo("b")] });
  });
  expect(result.current.photos.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a photo is opened by the name of the list in which it goes on", () => {
  const photos = [photo("a")];
  const { result } = renderHook(() => useOpening("person:7", photos));
  result.current(photo("a"));
  expect(open).toHaveBeenCalledWith("photo", { id: "a", list: "person:7" });
});

test("near the ends of what is known of the timeline, the next month is wanted", () => {
  const months = { first: 2, last: 2 };
  expect(widened(months, 5, 10, 20)).toEqual(months);
  expect(widened(months, 5, 0, 20)).toEqual({ first: 1, last: 2 });
  expect(widened(months, 5, 19, 20)).toEqual({ first: 2, last: 3 });
  expect(widened({ first: 0, last: 4 }, 5, 0, 1)).toEqual({ first: 0, last: 4 });
});
