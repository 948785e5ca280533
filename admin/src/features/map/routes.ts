import { pageWith } from "../../app/page.ts";
import { readFilters, type PhotoFilters } from "../../shared/filters/filters.ts";

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
  const cell = String(search.cell as string | number | undefined); // digits may be read as a number
  return {
    ...readFilters(search),
    ...(typeof at === "string" ? { at } : {}),
    ...(/^[0-3]{1,20}$/.test(cell) ? { cell } : {}),
    ...(typeof photo === "string" ? { photo } : {}),
  };
}
