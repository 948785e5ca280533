/** Terms of links, as the album is told of them. */

import { describe, expect, test } from "vitest";

import { changesOf, requestOf, termsOf, USUAL } from "../../src/sharing/terms.ts";

const now = new Date("2026-11-23T08:00:00Z");

describe("a link that is made", () => {
  test("is good for thirty days, unless somebody says otherwise", () => {
    expect(requestOf(USUAL, now)).toEqual({
      expires_at: "2026-12-23T08:00:00.000Z",
      allows_download: true,
      includes_location: false,
    });
  });

  test("may have a password, and no end", () => {
    const terms = { ...USUAL, days: 0 as const, password: "lake" };
    expect(requestOf(terms, now)).toMatchObject({ expires_at: null, password: "lake" });
  });
});

describe("a link that is changed", () => {
  const link = { allows_download: false, includes_location: true };

  test("keeps what nobody has touched, its end and its password too", () => {
    expect(changesOf(link, termsOf(link), now)).toEqual({});
  });

  test("gets another end, counted from now on", () => {
    const terms = { ...termsOf(link), days: 7 as const };
    expect(changesOf(link, terms, now)).toEqual({ expires_at: "2026-11-30T08:00:00.000Z" });
  });

  test("gets a new password, or is opened to everybody", () => {
    const terms = { ...termsOf(link), password: "lake" };
    expect(changesOf(link, terms, now)).toEqual({ password: "lake" });
    expect(changesOf(link, { ...terms, isOpened: true }, now)).toEqual({ password: null });
  });

  test("allows guests more, or less", () => {
    const terms = { ...termsOf(link), downloads: true };
    expect(changesOf(link, terms, now)).toEqual({ allows_download: true });
  });
});
