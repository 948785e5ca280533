/** What maps are drawn upon: the land, and the tiles that this installation names. */

import { queryOptions } from "@tanstack/react-query";

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
