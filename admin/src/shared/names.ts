/** Names that the album knows in two languages, in the one that is spoken. */

import { spoken } from "../app/language.ts";

export interface Named {
  name_en: string;
  name_zh: string;
}

export function nameOf({ name_en, name_zh }: Named): string {
  const [first, other] = spoken() === "en" ? [name_en, name_zh] : [name_zh, name_en];
  return first === "" ? other : first;
}

/** In the other language; empty where it is the same. */
export function otherNameOf({ name_en, name_zh }: Named): string {
  if (name_en === name_zh) return "";
  return nameOf({ name_en, name_zh }) === name_en ? name_zh : name_en;
}

/** From the smallest to the largest in English, the other way round in Chinese; each once. */
export function joinNames(names: readonly string[]): string {
  const once = [...new Set(names.filter((name) => name !== ""))];
  return spoken() === "en" ? once.join(", ") : once.reverse().join(" ");
}

interface AroundPlace extends Named {
  region_en?: string;
  region_zh?: string;
  country_en: string;
  country_zh: string;
}

export function fullPlaceName(place: AroundPlace): string {
  const region = { name_en: place.region_en ?? "", name_zh: place.region_zh ?? "" };
  const country = { name_en: place.country_en, name_zh: place.country_zh };
  return joinNames([place, region, country].map(nameOf));
}
