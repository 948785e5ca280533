/** What administrators ask of a member's library, and what opens and closes it. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";

export type Access = Schemas["AdministratorsAccess"];
export type Overseen = Schemas["OverseenAsset"];

const OVERSIGHT = "oversight";
const AT_ONCE = 100; // photos

export function memberQuery(userId: string) {
  return queryOptions({
    queryKey: ["users", "one", userId],
    queryFn: () =>
      unwrap(api.GET("/api/v1/users/{user_id}", { params: { path: { user_id: userId } } })),
  });
}

export function figuresQuery(userId: string) {
  return queryOptions({
    queryKey: [OVERSIGHT, userId, "figures"],
    queryFn: () =>
      unwrap(api.GET("/api/v1/users/{user_id}/library", { params: { path: { user_id: userId } } })),
  });
}

/** When it was opened, the latest first: one that is open is on the first page. */
export function accesses(userId: string): ListQuery<Access> {
  return listOf([OVERSIGHT, userId, "accesses"], (at) =>
    unwrap(
      api.GET("/api/v1/users/{user_id}/library-accesses", {
        params: { path: { user_id: userId }, query: { limit: 20, ...at } },
      }),
    ),
  );
}

export async function openLibrary(userId: string, reason: string): Promise<void> {
  const path = { user_id: userId };
  await unwrap(
    api.POST("/api/v1/users/{user_id}/library-accesses", { params: { path }, body: { reason } }),
  );
  await accessesChanged();
}

export async function closeLibrary(accessId: string): Promise<void> {
  const path = { access_id: accessId };
  await unwrap(api.DELETE("/api/v1/library-accesses/{access_id}", { params: { path } }));
  // nothing of it stays behind in the page
  queries.removeQueries({ queryKey: [OVERSIGHT, accessId] });
  await accessesChanged();
}

export async function accessesChanged(): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === OVERSIGHT && queryKey[2] === "accesses",
  });
}

export function photos(accessId: string, onlyFailed: boolean): ListQuery<Overseen> {
  const asked = { limit: AT_ONCE, ...(onlyFailed ? { state: "failed" as const } : {}) };
  return listOf([OVERSIGHT, accessId, "photos", onlyFailed], (at) =>
    unwrap(
      api.GET("/api/v1/library-accesses/{access_id}/assets", {
        params: { path: { access_id: accessId }, query: { ...asked, ...at } },
      }),
    ),
  );
}

export function albums(accessId: string): ListQuery<Schemas["OverseenAlbum"]> {
  return listOf([OVERSIGHT, accessId, "albums"], (at) =>
    unwrap(
      api.GET("/api/v1/library-accesses/{access_id}/albums", {
        params: { path: { access_id: accessId }, query: at },
      }),
    ),
  );
}

export function albumQuery(accessId: string, albumId: string) {
  return queryOptions({
    queryKey: [OVERSIGHT, accessId, "album", albumId],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/library-accesses/{access_id}/albums/{album_id}", {
          params: { path: { access_id: accessId, album_id: albumId } },
        }),
      ),
  });
}

export function albumPhotos(accessId: string, albumId: string): ListQuery<Overseen> {
  return listOf([OVERSIGHT, accessId, "album", albumId, "photos"], (at) =>
    unwrap(
      api.GET("/api/v1/library-accesses/{access_id}/albums/{album_id}/assets", {
        params: {
          path: { access_id: accessId, album_id: albumId },
          query: { limit: AT_ONCE, ...at },
        },
      }),
    ),
  );
}

/** Has the lists asked for again: addresses of pictures are good for some minutes. */
export async function renewPhotos(accessId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: [OVERSIGHT, accessId] });
}

export function photoKey(accessId: string, id: string) {
  return [OVERSIGHT, accessId, "photo", id];
}

export const allKeys = listOf<Schemas["OverseenApiKey"]>([OVERSIGHT, "all", "keys"], (at) =>
  unwrap(api.GET("/api/v1/integrations/api-keys", { params: { query: at } })),
);

export const allWebhooks = listOf<Schemas["OverseenWebhook"]>(
  [OVERSIGHT, "all", "webhooks"],
  (at) => unwrap(api.GET("/api/v1/integrations/webhooks", { params: { query: at } })),
);

export async function integrationsChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [OVERSIGHT, "all"] });
}
