/** Names that the album knows in two languages, in the one that is spoken. */

import { language } from "./language.ts";

export interface Named {
  name_en: string;
  name_zh: string;
}

export function nameOf({ name_en, name_zh }: Named): string {
  const [first, other] = language() === "en" ? [name_en, name_zh] : [name_zh, name_en];
  return first === "" ? other : first;
}

/** From the smallest to the largest in English, the other way round in Chinese; each once. */
export function joinNames(names: readonly string[]): string {
  const once = [...new Set(names.filter((name) => name !== ""))];
  return language() === "en" ? once.join(", ") : once.reverse().join(" ");
}
