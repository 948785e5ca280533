/** Photos of a part of the world in clusters, and those of one cell. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { asQuery, type PhotoFilters } from "../../shared/filters/filters.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import { boundsOf, type Bounds, type Size, type View } from "../../shared/map/view.ts";
import { LIBRARY } from "../../shared/photos/library.ts";

export type Cluster = Schemas["Cluster"];

/** Which clusters are asked for. */
export interface Region {
  bounds: string;
  zoom: number;
}

const NEAREST = 20;
const WORLD: Region = { bounds: "-180,-90,180,90", zoom: 2 };
const AT_ONCE = 200;

export function regionOf(view: View, size: Size): Region {
  const { west, south, east, north }: Bounds = boundsOf(view, size);
  return {
    bounds: [west, south, east, north].map((edge) => edge.toFixed(6)).join(","),
    zoom: Math.max(0, Math.min(NEAREST, Math.floor(view.zoom))),
  };
}

export function clustersQuery(filters: PhotoFilters, region: Region = WORLD) {
  return queryOptions({
    queryKey: [LIBRARY, "map", filters, region],
    queryFn: async () => {
      const query = { ...asQuery(filters), ...region };
      return (await unwrap(api.GET("/api/v1/map/clusters", { params: { query } }))).clusters;
    },
    staleTime: 60_000,
  });
}

export function cellQuery(cell: string, filters: PhotoFilters): ListQuery<Schemas["Asset"]> {
  return listOf([LIBRARY, "map", "cell", cell, filters], (at) => {
    const query = { limit: AT_ONCE, ...asQuery(filters), ...at };
    return unwrap(
      api.GET("/api/v1/map/cells/{quadkey}", { params: { path: { quadkey: cell }, query } }),
    );
  });
}
