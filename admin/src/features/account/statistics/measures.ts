/** What the library holds, by how many photos or by their size. */

import type { Schemas } from "../../../app/api.ts";

export type Measure = "count" | "bytes";

type Amount = Schemas["Amount"];

interface Month extends Amount {
  month: string; // YYYY-MM
}

export const NOTHING: Amount = { photos: 0, videos: 0, bytes: 0 };

export function amountIn({ photos, videos, bytes }: Amount, measure: Measure): number {
  return measure === "bytes" ? bytes : photos + videos;
}

/** Every month from the first to the last, the oldest first; those without photos have nothing. */
export function withoutGaps(months: readonly Month[]): Month[] {
  const known = new Map(months.map((one) => [one.month, one]));
  const names = [...known.keys()].sort();
  const [first = "", last = ""] = [names[0], names.at(-1)];
  return monthsBetween(first, last).map((month) => known.get(month) ?? { month, ...NOTHING });
}

/** What there was at the end of each month: where nothing came, as much as before. */
export function growing(growth: readonly Schemas["Growth"][]): Month[] {
  const added = withoutGaps(growth.map(({ month }) => ({ month, ...NOTHING })));
  const totals = new Map(growth.map(({ month, total }) => [month, total]));
  let before = NOTHING;
  return added.map(({ month }) => {
    before = totals.get(month) ?? before;
    return { month, ...before };
  });
}

function monthsBetween(first: string, last: string): string[] {
  const found: string[] = [];
  if (first === "") return found;
  const [year = 0, month = 0] = first.split("-").map(Number);
  for (let at = year * 12 + month - 1; ; at += 1) {
    const name = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
    if (name > last) return found;
    found.push(name);
  }
}

/** Many cameras repeat the maker in the model's name. */
export function cameraName({ make, model }: { make: string; model: string }): string {
  return model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`.trim();
}

/** "image/heic" is HEIC. */
export function kindName(mediaType: string): string {
  return mediaType
    .slice(mediaType.lastIndexOf("/") + 1)
    .replace(/^x-/, "")
    .toUpperCase();
}
