/** Days that a chart has room for. */

import type { Schemas } from "../../../app/api.ts";

type Day = Schemas["UsageDay"];

const MOST = 92; // bars side by side that can still be told apart

export type Counted =
  "asked" | "answered" | "approved" | "refused" | "declined" | "helpful" | "unhelpful";

/** One bar of a chart: a day, or so many of them. */
export interface Period {
  first: string;
  last: string;
  days: readonly Day[];
}

/** Days as they are; more of them than there is room for, week by week, the last one whole. */
export function periodsOf(days: readonly Day[]): Period[] {
  const size = days.length > MOST ? 7 : 1;
  const short = days.length % size; // the first period has the rest
  const starts = Array.from(
    { length: Math.ceil(days.length / size) },
    (_, index) => (short === 0 ? index : index - 1) * size + short,
  );
  return starts.flatMap((start) => {
    const within = days.slice(Math.max(0, start), start + size);
    const [first] = within;
    const last = within.at(-1);
    return first === undefined || last === undefined
      ? []
      : [{ first: first.day, last: last.day, days: within }];
  });
}

export function sumOf({ days }: Pick<Period, "days">, what: Counted): number {
  return days.reduce((sum, day) => sum + day[what], 0);
}

/** Of the days on which somebody asked; null where nobody did. */
export function meanOf(
  { days }: Pick<Period, "days">,
  what: "took_p50" | "took_p95",
): number | null {
  const known = days.map((day) => day[what]).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
