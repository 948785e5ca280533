/** What a map shows, as an address says it: "9.50/30.25000/120.15000". */

import { unproject } from "../../shared/map/projection.ts";
import { viewAt, type View } from "../../shared/map/view.ts";

const NEAREST = 20;

export function written({ x, y, zoom }: View): string {
  const { latitude, longitude } = unproject({ x, y });
  return [zoom.toFixed(2), latitude.toFixed(5), longitude.toFixed(5)].join("/");
}

/** Undefined for what is no such place. */
export function read(at: string | undefined): View | undefined {
  const numbers = at?.split("/").map(Number) ?? [];
  const [zoom, latitude, longitude] = numbers;
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  if (!numbers.every(Number.isFinite) || zoom < 0 || Math.abs(latitude) > 90) return undefined;
  return viewAt({ latitude, longitude }, Math.min(NEAREST, zoom));
}
