import { pageWith } from "../../app/page.ts";
import { readFilters, type PhotoFilters } from "../../shared/filters/filters.ts";

const QUADKEY = /^[0-3]{1,20}$/;

export interface MapAddress extends PhotoFilters {
  /** What is shown: zoom, latitude and longitude of the middle. */
  at?: string;
  /** The cell whose photos lie beside the map. */
  cell?: string;
  photo?: string;
}

export const routes = [
  pageWith("/map", address, ["map", "filters"], () => import("./MapPage.tsx")),
];

function address(search: Record<string, unknown>): MapAddress {
  const { at, photo } = search;
  const cell = typeof search.cell === "number" ? String(search.cell) : search.cell;
  return {
    ...readFilters(search),
    ...(typeof at === "string" ? { at } : {}),
    ...(typeof cell === "string" && QUADKEY.test(cell) ? { cell } : {}),
    ...(typeof photo === "string" ? { photo } : {}),
  };
}
