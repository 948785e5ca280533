/** What holds for a link, as one fills it in, and as the album is told. */

import type { Schemas } from "../../app/api.ts";

export type Link = Schemas["Link"];
type TermsRequest = Schemas["PatchedLinkTermsRequest"];

export interface Terms {
  title: string;
  description: string;
  slug: string;
  /** Empty: as it is. */
  password: string;
  /** YYYY-MM-DD, its last day; empty: without an end. */
  until: string;
  downloads: boolean;
  places: boolean;
  uploads: boolean;
  reviewed: boolean;
  mostFiles: number;
  mostBytes: number;
}

export const USUAL: Terms = {
  title: "",
  description: "",
  slug: "",
  password: "",
  until: "",
  downloads: true,
  places: false,
  uploads: false,
  reviewed: true,
  mostFiles: 200,
  mostBytes: 2_000_000_000,
};

export function termsOf(link: Link): Terms {
  return {
    title: link.title,
    description: link.description,
    slug: link.slug ?? "",
    password: "",
    until: link.expires_at === null ? "" : dayOf(new Date(link.expires_at)),
    downloads: link.allows_download,
    places: link.includes_location,
    uploads: link.allows_upload,
    reviewed: link.reviews_uploads,
    mostFiles: link.max_uploads,
    mostBytes: link.max_upload_bytes,
  };
}

export function requestOf(terms: Terms): TermsRequest {
  return {
    title: terms.title.trim(),
    description: terms.description.trim(),
    slug: terms.slug.trim() || null,
    expires_at: terms.until === "" ? null : new Date(`${terms.until}T23:59:59`).toISOString(),
    allows_download: terms.downloads,
    includes_location: terms.places,
    allows_upload: terms.uploads,
    reviews_uploads: terms.reviewed,
    max_uploads: terms.mostFiles,
    max_upload_bytes: terms.mostBytes,
    ...(terms.password === "" ? {} : { password: terms.password }),
  };
}

/** Only what has become other, so that what somebody else has changed meanwhile stays. */
export function changesOf(before: Terms, after: Terms): TermsRequest {
  const old = new Map<string, unknown>(Object.entries(requestOf(before)));
  const changed = Object.entries(requestOf(after)).filter(
    ([name, value]) => old.get(name) !== value,
  );
  return Object.fromEntries(changed);
}

/** The day here, as fields for days have it. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
