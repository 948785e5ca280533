/** Links of one's own. */

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { keyOf, makeLink, stateOf, type Link } from "../../src/sharing/links.ts";
import { USUAL } from "../../src/sharing/terms.ts";
import { AlbumOfTests } from "../album.ts";

vi.mock("../../src/platform/navigation.ts", () => ({ startAt: vi.fn() })); // no pages here

const album = new AlbumOfTests();
beforeEach(() => {
  album.open();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("the key is the end of the address", () => {
  expect(keyOf("https://photos.example.org/s/AbC123")).toBe("AbC123");
});

describe("what has become of a link", () => {
  const now = new Date("2026-11-23T08:00:00Z");
  const link = { revoked_at: null, expires_at: null, suspended_at: null } as Link;

  test.each([
    ["active", {}],
    ["active", { expires_at: "2026-11-23T08:00:01Z" }],
    ["expired", { expires_at: "2026-11-23T08:00:00Z" }],
    ["suspended", { suspended_at: "2026-11-22T08:00:00Z" }],
    ["ended", { revoked_at: "2026-11-22T08:00:00Z", suspended_at: "2026-11-22T08:00:00Z" }],
  ] as const)("%s: %o", (state, fields) => {
    expect(stateOf({ ...link, ...fields }, now)).toBe(state);
  });
});

describe("a link to more photos than a request may name", () => {
  const photos = Array.from({ length: 2001 }, (_, index) => String(index));

  test("is made of the first, and the others are added", async () => {
    album.answers("POST /api/v1/shares", 201, { id: "7" });
    album.answers("POST /api/v1/shares/7/assets", 200, {});
    await makeLink({ photos }, USUAL);
    expect(album.asked).toMatchObject([
      { what: "POST /api/v1/shares", body: { assets: photos.slice(0, 1000) } },
      { what: "POST /api/v1/shares/7/assets", body: { add: photos.slice(1000, 2000) } },
      { what: "POST /api/v1/shares/7/assets", body: { add: ["2000"] } },
    ]);
  });

  test("is ended again where the others are refused", async () => {
    album.answers("POST /api/v1/shares", 201, { id: "7" });
    album.answers("POST /api/v1/shares/7/assets", 404, { code: "not_found" });
    album.answers("DELETE /api/v1/shares/7", 204);
    await expect(makeLink({ photos }, USUAL)).rejects.toThrow();
    expect(album.asked.at(-1)?.what).toBe("DELETE /api/v1/shares/7");
  });
});
