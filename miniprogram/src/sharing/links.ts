/** Links of one's own: made, and handed on. */

import { api, unwrap, type Schemas } from "../album/client.ts";

export type Link = Schemas["Link"];

/** What a link shows. */
export type Subject = { album: string } | { photos: readonly string[] };

export const DAYS = [1, 7, 30, 0] as const;

export interface Terms {
  /** That it is good for; 0: without an end. */
  days: (typeof DAYS)[number];
  /** Empty: none. */
  password: string;
  downloads: boolean;
  places: boolean;
}

export const USUAL: Terms = { days: 30, password: "", downloads: true, places: false };

const DAY = 24 * 60 * 60 * 1000; // milliseconds

export function requestOf(subject: Subject, terms: Terms, now: Date): Schemas["NewLinkRequest"] {
  const { days, password, downloads, places } = terms;
  return {
    ...("album" in subject ? { album_id: subject.album } : { assets: [...subject.photos] }),
    expires_at: days === 0 ? null : new Date(now.getTime() + days * DAY).toISOString(),
    allows_download: downloads,
    includes_location: places,
    ...(password === "" ? {} : { password }),
  };
}

export function makeLink(subject: Subject, terms: Terms): Promise<Link> {
  return unwrap(api.POST("/api/v1/shares", { body: requestOf(subject, terms, new Date()) }));
}

/** The last part of its address, by which guests are let in. */
export function keyOf(url: string): string {
  return url.replace(/\/+$/, "").split("/").at(-1) ?? "";
}
