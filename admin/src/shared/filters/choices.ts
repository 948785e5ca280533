/** Whom and what photos can be narrowed to. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { LIBRARY } from "../photos/library.ts";

const MOST_PEOPLE = 200; // as many as an answer holds; those with a name come first
const MOST_TAGS = 1000;

export const namedPeopleQuery = queryOptions({
  queryKey: ["people", "named"],
  queryFn: async () => {
    const query = { limit: MOST_PEOPLE };
    const { items } = await unwrap(api.GET("/api/v1/people", { params: { query } }));
    return items.filter((person) => person.name !== "");
  },
});

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ["people", "one", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/people/{person_id}", { params: { path: { person_id: id } } })),
  });
}

export const placesQuery = queryOptions({
  queryKey: [LIBRARY, "places"],
  queryFn: async () => (await unwrap(api.GET("/api/v1/places/tree"))).countries,
  staleTime: 60_000,
});

export const tagsQuery = queryOptions({
  queryKey: [LIBRARY, "tags"],
  queryFn: async () => {
    const query = { limit: MOST_TAGS };
    return (await unwrap(api.GET("/api/v1/tags", { params: { query } }))).items;
  },
  staleTime: 60_000,
});

/** Models, those of most photos first. */
export const camerasQuery = queryOptions({
  queryKey: [LIBRARY, "cameras"],
  queryFn: async () => (await unwrap(api.GET("/api/v1/statistics"))).cameras,
  staleTime: 60_000,
});

export type Town = Schemas["TownBranch"] & {
  region: Schemas["RegionBranch"];
  country: Schemas["CountryBranch"];
};

export function townsOf(countries: readonly Schemas["CountryBranch"][]): Town[] {
  return countries.flatMap((country) =>
    country.regions.flatMap((region) =>
      region.places.map((town) => ({ ...town, region, country })),
    ),
  );
}
