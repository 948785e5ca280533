/** The language of the app, as who looks at the page is told. */

import { expect, test } from "vitest";

import { speak, startLanguage } from "../../src/album/language.ts";

test("the document says which language it is in, from the start and after a change", async () => {
  localStorage.setItem("shiguang:language", '"en"');
  startLanguage();
  expect(document.documentElement.lang).toBe("en");
  await speak("zh-CN");
  expect(document.documentElement.lang).toBe("zh-CN");
});
