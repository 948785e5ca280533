/** What a search finds, and why, in words for the tiles. */

import type { TFunction } from "i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { spoken } from "../../app/language.ts";
import { asQuery, type PhotoFilters } from "../../shared/filters/filters.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import { LIBRARY } from "../../shared/photos/library.ts";
import { tileOf, type TilePhoto } from "../../shared/photos/photo.ts";

type Hit = Schemas["Hit"];

const AT_ONCE = 100;
const MOST_REASONS = 3;

export function resultsQuery(
  q: string | undefined,
  filters: PhotoFilters,
): ListQuery<Hit, Schemas["Search"]> {
  // reasons are answered in the language that is spoken
  return listOf([LIBRARY, "search", spoken(), q, filters], (at) => {
    const query = { limit: AT_ONCE, ...(q === undefined ? {} : { q }), ...asQuery(filters), ...at };
    return unwrap(api.GET("/api/v1/search", { params: { query } }));
  });
}

export function hitTile({ asset, reasons }: Hit, q: string, t: TFunction<"search">): TilePhoto {
  const told = reasons
    .filter(({ kind, label }) => label !== "" && kind !== "date") // the days stand above all
    .map(({ kind, label }) => (kind === "semantic" ? alike(label, q, t) : label));
  return { ...tileOf(asset), reasons: [...new Set(told)].slice(0, MOST_REASONS) };
}

/** By meaning: the notion between words and picture; the words themselves would say nothing new. */
function alike(label: string, q: string, t: TFunction<"search">): string {
  return label === q ? t("alike") : `≈ ${label}`;
}
