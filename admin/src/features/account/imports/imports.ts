/** Imports from buckets, and what became of the files in them. */

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { queries } from "../../../app/queries.ts";
import { listOf } from "../../../shared/lists.ts";

export type Import = Schemas["Import"];
export type Item = Schemas["ImportItem"];
export type Outcome = Schemas["ImportOutcome"];

const IMPORTS = "imports";

export const imports = listOf<Import>([IMPORTS, "list"], (at) =>
  unwrap(api.GET("/api/v1/imports", { params: { query: { limit: 20, ...at } } })),
);

export function itemsOf(importId: string, outcome: Outcome) {
  const path = { import_id: importId };
  return listOf<Item>([IMPORTS, "items", importId, outcome], (at) =>
    unwrap(
      api.GET("/api/v1/imports/{import_id}/items", {
        params: { path, query: { outcome, limit: 50, ...at } },
      }),
    ),
  );
}

/** How much of what was found so far is settled, 0 to 1. */
export function progressOf({ found, waiting }: Schemas["ImportCounts"]): number {
  return found === 0 ? 0 : (found - waiting) / found;
}

/** Whether there is something to be tried again. */
export function canRetry({ state, counts }: Import): boolean {
  return state === "failed" || (state === "complete" && counts.failed > 0);
}

export function sourceOf({ bucket, prefix }: Import): string {
  return `${bucket}/${prefix ?? ""}`;
}

export async function importsChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [IMPORTS] });
}
