/** Families that one is in, or invited to: relatives who tell one another names. */

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { queries } from "../../../app/queries.ts";
import { listOf } from "../../../shared/lists.ts";
import { PEOPLE } from "../../../shared/people/people.ts";

export type Family = Schemas["Family"];
export type Member = Schemas["FamilyMember"];

const FAMILIES = "families";

export const families = listOf<Family>([FAMILIES, "list"], (at) =>
  unwrap(api.GET("/api/v1/families", { params: { query: at } })),
);

const ASKED = 100; // names, as many as a page of them has: more are told as so many

export const offersQuery = {
  queryKey: [PEOPLE, "offers", "count"],
  queryFn: async () => {
    const query = { limit: ASKED };
    return (await unwrap(api.GET("/api/v1/name-offers", { params: { query } }))).items.length;
  },
};

export interface Consent {
  shares_names: boolean;
  receives_names: boolean;
}

/** Has families asked for again, and the names that come of them. */
export async function familiesChanged(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: [FAMILIES] }),
    queries.invalidateQueries({ queryKey: [PEOPLE, "offers"] }),
  ]);
}

/** Leaves, declines, or sends somebody away. */
export async function endMembership(memberId: string): Promise<void> {
  const params = { path: { member_id: memberId } };
  await unwrap(api.DELETE("/api/v1/family-members/{member_id}", { params }));
  await familiesChanged();
}
