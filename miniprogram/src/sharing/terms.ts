/** What holds for a link, as one chooses it, and as the album is told. */

import type { Schemas } from "../album/client.ts";

type Request = Schemas["PatchedLinkTermsRequest"];

export const DAYS = [1, 7, 30, 0] as const;

export interface Terms {
  /** That it is good for, from now on; 0: without an end; null: until when it is good now. */
  days: (typeof DAYS)[number] | null;
  /** Empty: none, or the one that it has. */
  password: string;
  /** The one that it has is taken away. */
  isOpened: boolean;
  downloads: boolean;
  places: boolean;
}

export const USUAL: Terms = {
  days: 30,
  password: "",
  isOpened: false,
  downloads: true,
  places: false,
};

const DAY = 24 * 60 * 60 * 1000; // milliseconds

type Held = Pick<Schemas["Link"], "allows_download" | "includes_location">;

export function termsOf(link: Held): Terms {
  return {
    days: null,
    password: "",
    isOpened: false,
    downloads: link.allows_download,
    places: link.includes_location,
  };
}

export function requestOf(terms: Terms, now: Date): Request {
  const { days, password, isOpened, downloads, places } = terms;
  return {
    ...(days === null ? {} : { expires_at: endOf(days, now) }),
    ...(isOpened ? { password: null } : password === "" ? {} : { password }),
    allows_download: downloads,
    includes_location: places,
  };
}

/** Only what becomes other, so that what was changed elsewhere meanwhile stays. */
export function changesOf(link: Held, terms: Terms, now: Date): Request {
  const { allows_download, includes_location, ...changes } = requestOf(terms, now);
  return {
    ...changes,
    ...(allows_download === link.allows_download ? {} : { allows_download }),
    ...(includes_location === link.includes_location ? {} : { includes_location }),
  };
}

function endOf(days: number, now: Date): string | null {
  return days === 0 ? null : new Date(now.getTime() + days * DAY).toISOString();
}
