/** People, places and tags that what is being typed may be the name of. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap } from "../album/client.ts";
import { language } from "../album/language.ts";
import { joinNames, nameOf } from "../album/names.ts";
import { LIBRARY } from "../timeline/queries.ts";
import type { Thing } from "./wanted.ts";

export type Suggestion = Extract<Thing, { kind: "person" | "place" | "tag" }>;

const MOST = 3; // of each kind
const FRESH = 60_000; // milliseconds

export function suggestionsQuery(typed: string) {
  return queryOptions({
    queryKey: [LIBRARY, "suggestions", language(), typed],
    queryFn: async () => (await Promise.all([people(typed), places(typed), tags(typed)])).flat(),
    enabled: typed !== "",
    staleTime: FRESH,
  });
}

async function people(typed: string): Promise<Suggestion[]> {
  const query = { q: typed, limit: MOST };
  const { items } = await unwrap(api.GET("/api/v1/people", { params: { query } }));
  return items.map(({ id, name }) => ({ kind: "person", name, id }));
}

async function places(typed: string): Promise<Suggestion[]> {
  const query = { q: typed, limit: MOST };
  const { items } = await unwrap(api.GET("/api/v1/places", { params: { query } }));
  return items.map((place) => {
    const region = { name_en: place.region_en ?? "", name_zh: place.region_zh ?? "" };
    const country = { name_en: place.country_en, name_zh: place.country_zh };
    const name = joinNames([place, region, country].map(nameOf));
    return { kind: "place", name, ids: [place.id] };
  });
}

async function tags(typed: string): Promise<Suggestion[]> {
  const query = { q: typed };
  const { items } = await unwrap(api.GET("/api/v1/tags/suggestions", { params: { query } }));
  return items.slice(0, MOST).map((tag) => ({ kind: "tag", name: nameOf(tag), slug: tag.slug }));
}
