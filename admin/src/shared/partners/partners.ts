/** Members who show one their photos. */

import { notifications } from "@mantine/notifications";
import { queryOptions, useQuery } from "@tanstack/react-query";
import i18n from "i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { learn } from "../../app/language.ts";
import { queries } from "../../app/queries.ts";
import { photosChanged } from "../photos/library.ts";

export type Partnership = Schemas["Partnership"];
type Result = Schemas["SavedResult"];

/** In front of the key of everything that tells of partners. */
export const PARTNERS = "partners";

const FRESH = 5 * 60_000; // milliseconds; partners come and go seldom
const SAVED_AT_ONCE = 100; // photos that a request may name
const RESULTS: readonly Result[] = [
  "saved",
  "present",
  "edited",
  "not_found",
  "quota_exceeded",
  "refused",
];

/** Whom one shows one's library, and who shows theirs: an account has no more than some. */
export const partnershipsQuery = queryOptions({
  queryKey: [PARTNERS, "all"],
  queryFn: async () => {
    const found: Partnership[] = [];
    let cursor: string | null | undefined;
    do {
      const query = cursor == null ? {} : { cursor };
      const page = await unwrap(api.GET("/api/v1/partners", { params: { query } }));
      found.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor !== null);
    return found;
  },
  staleTime: FRESH,
});

const seenQuery = queryOptions({ ...partnershipsQuery, select: seen });

function seen(all: readonly Partnership[]): readonly Partnership[] {
  return all.filter(({ direction, state }) => direction === "incoming" && state === "accepted");
}

export function partnershipQuery(id: string) {
  return queryOptions({
    queryKey: [PARTNERS, "one", id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/partners/{partnership_id}", { params: { path: { partnership_id: id } } }),
      ),
    staleTime: FRESH,
  });
}

const NOBODY: readonly Partnership[] = [];

/** Whose photos one may see; nobody until it is known. */
export function usePartners(): readonly Partnership[] {
  return useQuery(seenQuery).data ?? NOBODY;
}

/** Whose photos are wanted among one's own. */
export function shownPartners(partners: readonly Partnership[]): readonly Partnership[] {
  return partners.filter(({ in_timeline: isShown }) => isShown);
}

export function nameOf({ name, email }: Partnership): string {
  return name || email;
}

export async function showAmongOwn(id: string, shown: boolean): Promise<void> {
  await unwrap(
    api.PATCH("/api/v1/partners/{partnership_id}", {
      params: { path: { partnership_id: id } },
      body: { in_timeline: shown },
    }),
  );
  await partnersChanged();
}

/** Has everything that tells of partners asked for again. */
export async function partnersChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [PARTNERS] });
}

/** Copies photos into one's own library, and tells what became of them. */
export async function saveCopies(id: string, ids: readonly string[]): Promise<void> {
  const results: Result[] = [];
  for (let from = 0; from < ids.length; from += SAVED_AT_ONCE) {
    const { items } = await unwrap(
      api.POST("/api/v1/partners/{partnership_id}/assets/save", {
        params: { path: { partnership_id: id } },
        body: { ids: ids.slice(from, from + SAVED_AT_ONCE) },
      }),
    );
    results.push(...items.map(({ result }) => result));
  }
  await learn("partners");
  notifications.show({ message: told(results) });
  await photosChanged();
}

function told(results: readonly Result[]): string {
  const t = i18n.getFixedT(null, "partners");
  return RESULTS.flatMap((result) => {
    const count = results.filter((one) => one === result).length;
    return count === 0 ? [] : [t(`results.${result}`, { count })];
  }).join(" ");
}
