/** Places with the regions and countries around them, each of which memories can leave out. */

import type { Schemas } from "../../app/api.ts";
import { fullPlaceName, joinNames, nameOf } from "../../shared/names.ts";

type Place = Schemas["Place"];

export interface Surrounding {
  name: string;
  what: Schemas["ExcludeRequest"];
}

/** Those that photos are from, each once: the countries, then their regions, then the towns. */
export function surroundings(photos: readonly Schemas["Asset"][]): Surrounding[] {
  const places = photos.map(({ location }) => location?.place).filter((place) => place != null);
  const found = [country, region, town].flatMap((extent) => places.flatMap(extent));
  return [...new Map(found.map((one) => [one.name, one])).values()];
}

function country(place: Place): Surrounding[] {
  return [{ name: countryName(place), what: { country: place.country_code } }];
}

function region(place: Place): Surrounding[] {
  const { region_en = "", region_zh = "" } = place;
  if (region_en === "") return [];
  const name = nameOf({ name_en: region_en, name_zh: region_zh });
  const what = { country: place.country_code, region: region_en };
  return [{ name: joinNames([name, countryName(place)]), what }];
}

function town(place: Place): Surrounding[] {
  return [{ name: fullPlaceName(place), what: { place: place.id } }];
}

function countryName(place: Place): string {
  return nameOf({ name_en: place.country_en, name_zh: place.country_zh });
}
