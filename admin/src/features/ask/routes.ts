import type { Schemas } from "../../app/api.ts";
import { pageWith } from "../../app/page.ts";

/** Filters of an answer, as they were changed by hand; they take the place of the sentence. */
export interface Changed {
  filters: Schemas["AskFilterRequest"][];
  question?: Schemas["AskQuestion"];
  language?: Schemas["AskLanguage"];
}

export interface Asked {
  q?: string;
  changed?: Changed;
  photo?: string;
}

export const routes = [pageWith("/ask", asked, ["ask", "filters"], () => import("./AskPage.tsx"))];

function asked({ q, changed, photo }: Record<string, unknown>): Asked {
  const words = typeof q === "string" || typeof q === "number" ? String(q).trim() : "";
  return {
    ...(words === "" ? {} : { q: words }),
    ...(isChanged(changed) ? { changed } : {}),
    ...(typeof photo === "string" ? { photo } : {}),
  };
}

/** What the filters say is for the album to judge. */
function isChanged(value: unknown): value is Changed {
  return (
    typeof value === "object" &&
    value !== null &&
    "filters" in value &&
    Array.isArray(value.filters)
  );
}
