import { expect, test } from "vitest";

import { keyOf, requestOf, USUAL } from "../src/sharing/links.ts";

const now = new Date("2026-11-23T08:00:00Z");

test("a link is good for thirty days, unless somebody says otherwise", () => {
  const request = requestOf({ photos: ["a"] }, USUAL, now);
  expect(request).toEqual({
    assets: ["a"],
    expires_at: "2026-12-23T08:00:00.000Z",
    allows_download: true,
    includes_location: false,
  });
});

test("a link to an album may have a password, and no end", () => {
  const terms = { ...USUAL, days: 0 as const, password: "lake" };
  expect(requestOf({ album: "7" }, terms, now)).toMatchObject({
    album_id: "7",
    expires_at: null,
    password: "lake",
  });
});

test("the key is the end of the address", () => {
  expect(keyOf("https://photos.example.org/s/AbC123")).toBe("AbC123");
});
