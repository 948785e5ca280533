/** What maps are drawn upon: the land, and the tiles that this installation names. */

import { queryOptions, useQuery } from "@tanstack/react-query";

import { api, unwrap } from "../../app/api.ts";
import { loadLand } from "./land.ts";

export const landQuery = queryOptions({
  queryKey: ["map", "land"],
  queryFn: loadLand,
  staleTime: Infinity,
  gcTime: Infinity,
});

export const styleQuery = queryOptions({
  queryKey: ["map", "style"],
  queryFn: () => unwrap(api.GET("/api/v1/map/style")),
  staleTime: Infinity,
});

/** The zoom at which a place is shown among what lies about it: the land alone is coarse. */
export function useNearness(): number {
  const style = useQuery(styleQuery).data;
  return style === undefined || style.tiles === "" ? 4 : 11;
}
