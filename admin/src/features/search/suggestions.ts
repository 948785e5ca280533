/** People, places and tags that what has been typed may be the name of. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap } from "../../app/api.ts";
import { namedPeopleQuery } from "../../shared/filters/choices.ts";
import type { PhotoFilters } from "../../shared/filters/filters.ts";
import { fullPlaceName, nameOf } from "../../shared/names.ts";
import { LIBRARY } from "../../shared/photos/library.ts";
import { queries } from "../../app/queries.ts";

export interface Suggestion {
  kind: "person" | "place" | "tag";
  name: string;
  filters: PhotoFilters;
}

const MOST = 3; // of each kind

export function suggestionsQuery(typed: string) {
  return queryOptions({
    queryKey: [LIBRARY, "suggestions", typed],
    queryFn: async () => {
      const found = await Promise.all([people(typed), places(typed), tags(typed)]);
      return found.flat();
    },
    enabled: typed !== "",
    staleTime: 60_000,
  });
}

async function people(typed: string): Promise<Suggestion[]> {
  const named = await queries.query(namedPeopleQuery);
  const folded = typed.toLocaleLowerCase();
  return named
    .filter(({ name }) => name.toLocaleLowerCase().includes(folded))
    .slice(0, MOST)
    .map(({ id, name }) => ({ kind: "person", name, filters: { person: [id] } }));
}

async function places(typed: string): Promise<Suggestion[]> {
  const query = { q: typed, limit: MOST };
  const { items } = await unwrap(api.GET("/api/v1/places", { params: { query } }));
  return items.map((place) => ({
    kind: "place",
    name: fullPlaceName(place),
    filters: { place: [place.id] },
  }));
}

async function tags(typed: string): Promise<Suggestion[]> {
  const query = { q: typed };
  const { items } = await unwrap(api.GET("/api/v1/tags/suggestions", { params: { query } }));
  return items
    .slice(0, MOST)
    .map((tag) => ({ kind: "tag", name: nameOf(tag), filters: { tag: [tag.slug] } }));
}
