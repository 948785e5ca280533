import { pageWith } from "../../app/page.ts";
import { readFilters, type PhotoFilters } from "../../shared/filters/filters.ts";

export interface Wanted extends PhotoFilters {
  q?: string;
}

export const routes = [
  pageWith("/search", wanted, ["search", "filters"], () => import("./SearchPage.tsx")),
];

function wanted(search: Record<string, unknown>): Wanted & { photo?: string } {
  const { q, photo } = search;
  const words = typeof q === "string" || typeof q === "number" ? String(q).trim() : "";
  return {
    ...readFilters(search),
    ...(words === "" ? {} : { q: words }),
    ...(typeof photo === "string" ? { photo } : {}),
  };
}
