/** What a search finds, and what one may search for. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { language } from "../album/language.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { LIBRARY } from "../timeline/queries.ts";
import { asQuery, type Wanted } from "./wanted.ts";

const AT_ONCE = 100;
const TAGS = 100;
const SHOWN = 12; // of each kind
const FRESH = 5 * 60_000; // milliseconds

export function resultsQuery(wanted: Wanted): ListQuery<Schemas["Hit"], Schemas["Search"]> {
  return listOf([LIBRARY, "search", language(), wanted], (at) => {
    const query = { limit: AT_ONCE, ...asQuery(wanted), ...at };
    return unwrap(api.GET("/api/v1/search", { params: { query } }));
  });
}

/** Tags with the most photos. */
export const tagsQuery = queryOptions({
  queryKey: [LIBRARY, "tags"],
  queryFn: async () => {
    const query = { limit: TAGS };
    const { items } = await unwrap(api.GET("/api/v1/tags", { params: { query } }));
    return items
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count)
      .slice(0, SHOWN);
  },
  staleTime: FRESH,
});

/** Faces: of those with a name first. */
export const facesQuery = queryOptions({
  queryKey: ["people", "suggested"],
  queryFn: async () => {
    const query = { limit: SHOWN };
    return (await unwrap(api.GET("/api/v1/people", { params: { query } }))).items;
  },
  staleTime: FRESH,
});
