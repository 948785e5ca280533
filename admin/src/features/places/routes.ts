import { page, pageWith } from "../../app/page.ts";

export const routes = [
  pageWith("/places", sought, ["places"], () => import("./PlacesPage.tsx")),
  page("/places/$placeId", ["places"], () => import("./PlacePage.tsx")),
  pageWith("/places/in/$country", region, ["places"], () => import("./AreaPage.tsx")),
];

function sought({ q, photo }: Record<string, unknown>): { q?: string; photo?: string } {
  return {
    ...(typeof q === "string" || typeof q === "number" ? { q: String(q) } : {}),
    ...(typeof photo === "string" ? { photo } : {}),
  };
}

/** By its English name; empty for places of which no region is known. */
function region({ region, photo }: Record<string, unknown>): { region?: string; photo?: string } {
  return {
    ...(typeof region === "string" ? { region } : {}),
    ...(typeof photo === "string" ? { photo } : {}),
  };
}
