/** What a partner is shown, as one fills it in, and as the album is told. */

import type { Schemas } from "../../../app/api.ts";
import type { Partnership } from "../../../shared/partners/partners.ts";

export interface Somebody {
  id: string;
  name: string;
}

export interface Terms {
  /** Not all photos, but those with the people. */
  onlyPeople: boolean;
  people: readonly Somebody[];
  /** YYYY-MM-DD; empty: from the first photo on. */
  since: string;
  places: boolean;
}

export const EVERYTHING: Terms = { onlyPeople: false, people: [], since: "", places: true };

export function termsOf(partnership: Partnership): Terms {
  return {
    onlyPeople: partnership.only_people,
    people: partnership.people ?? [],
    since: partnership.since ?? "",
    places: partnership.includes_location,
  };
}

export function requestOf(terms: Terms): Schemas["PatchedPartnerChangeRequest"] {
  return {
    people: terms.onlyPeople ? terms.people.map(({ id }) => id) : null,
    since: terms.since === "" ? null : terms.since,
    includes_location: terms.places,
  };
}

/** Whether anything would be shown by them at all. */
export function showsAnything({ onlyPeople, people }: Terms): boolean {
  return !onlyPeople || people.length > 0;
}
