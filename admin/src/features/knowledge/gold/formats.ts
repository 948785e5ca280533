/** Files that a gold set comes in. */

import type { Schemas } from "../../../app/api.ts";

/** By its name; null: neither of them. */
export function formatOf(filename: string): Schemas["GoldFormat"] | null {
  const ending = filename.toLowerCase().split(".").at(-1);
  if (ending === "jsonl" || ending === "ndjson") return "jsonl";
  return ending === "csv" ? "csv" : null;
}
