/** Where the photos come from: countries, their regions, the towns and cities there. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { LIBRARY } from "../timeline/queries.ts";

export type Country = Schemas["CountryBranch"];
export type Region = Schemas["RegionBranch"];
export type Town = Schemas["TownBranch"] & { region: Region; country: Country };

const AT_ONCE = 120;

export const placesQuery = queryOptions({
  queryKey: [LIBRARY, "places"],
  queryFn: async () => (await unwrap(api.GET("/api/v1/places/tree"))).countries,
  staleTime: 60_000,
});

/** Photos from a country, or from one of its regions, which its English name tells. */
export function photosIn(country: string, region: string | undefined): ListQuery<Schemas["Asset"]> {
  const where = { country, ...(region === undefined ? {} : { region }) };
  return listOf([LIBRARY, "in", where], (at) => {
    const query = { limit: AT_ONCE, ...where, ...at };
    return unwrap(api.GET("/api/v1/places/photos", { params: { query } }));
  });
}

export function townsOf(countries: readonly Country[]): Town[] {
  return countries.flatMap((country) =>
    country.regions.flatMap((region) =>
      region.places.map((town) => ({ ...town, region, country })),
    ),
  );
}

/** Towns whose name holds the words, in either language, or that of what lies around them. */
export function townsCalled(countries: readonly Country[], words: string): Town[] {
  const folded = words.toLowerCase();
  return townsOf(countries).filter((town) =>
    [town, town.region, town.country]
      .flatMap(({ name_en, name_zh }) => [name_en, name_zh])
      .some((name) => name.toLowerCase().includes(folded)),
  );
}
