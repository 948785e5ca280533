/** Hours of all versions of a task together. */

import type { Version } from "./deployments.ts";

export interface Hour {
  at: string;
  answered: number;
  failed: number;
}

const HOUR = 3_600_000; // milliseconds

/** From the first hour in which something was asked to the last, none left out; no shadow's answers. */
export function hoursOf(versions: readonly Pick<Version, "role" | "hours">[]): Hour[] {
  const told = versions.filter(({ role }) => role !== "shadow").flatMap(({ hours }) => hours);
  const times = told.map(({ at }) => Date.parse(at));
  if (times.length === 0) return [];
  const first = Math.min(...times);
  const hours = Array.from({ length: (Math.max(...times) - first) / HOUR + 1 }, (_, index) => ({
    at: new Date(first + index * HOUR).toISOString(),
    answered: 0,
    failed: 0,
  }));
  for (const { at, requests, failed } of told) {
    const hour = hours[Math.round((Date.parse(at) - first) / HOUR)];
    if (hour === undefined) continue;
    hour.answered += requests - failed;
    hour.failed += failed;
  }
  return hours;
}
