import { afterAll, expect, test } from "vitest";

import { bytes } from "../../src/album/amounts.ts";
import { duration, longDay, longMonth, span } from "../../src/album/dates.ts";
import { speak, startLanguage } from "../../src/album/language.ts";

startLanguage();
afterAll(() => speak("zh-CN"));

test("days and months in both languages", async () => {
  await speak("zh-CN");
  expect(longDay("2026-01-05")).toBe("2026年1月5日");
  expect(longMonth("2026-11")).toBe("2026年11月");
  await speak("en");
  expect(longDay("2026-01-05")).toBe("5 January 2026");
  expect(longMonth("2026-11")).toBe("November 2026");
});

test.each([
  [7_400, "0:07"],
  [65_000, "1:05"],
  [3_723_000, "1:02:03"],
])("a film of %d milliseconds", (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1_234_567, "1.2 MB"],
  [123_456_789, "123 MB"],
  [2e15, "2000 TB"],
])("%d bytes", (amount, words) => {
  expect(bytes(amount)).toBe(words);
});

test("days are said as shortly as they can be", async () => {
  await speak("en");
  expect(span("2024-05-03", "2024-05-03")).toBe("3 May 2024");
  expect(span("2024-02-01", "2024-02-29")).toBe("February 2024");
  expect(span("2024-01-01", "2024-12-31")).toBe("2024");
  expect(span("2024-05-03", "2024-06-02")).toBe("3 May 2024 – 2 June 2024");
});
