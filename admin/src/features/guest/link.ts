/** A link as its guests reach it: by its key and, behind a password, by a token. */

import { createShiguang } from "@shiguang/client";
import { queryOptions } from "@tanstack/react-query";

import { unwrap, type Schemas } from "../../app/api.ts";
import { lentPhoto, type LentPhoto } from "../../shared/lent/photo.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import type { PhotoQuery } from "../../shared/viewer/source.ts";

export type Shared = Schemas["Shared"];

/** In front of the key of everything that a link shows. */
export const SHARED = "shared";

const COOKIE = "guest_token"; // for browsers themselves, when they save files
const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

/** Whatever is refused is told at once: few attempts are allowed, and somebody waits. */
export const album = createShiguang(location.origin, {
  credentials: (request, send) => {
    const token = currentToken();
    if (token !== undefined) request.headers.set("Authorization", `Bearer ${token}`);
    return send(request);
  },
  retry: { attempts: 1 },
});

/** Where the link's page lies. */
export function pathOf(key: string): string {
  return `/s/${key}`;
}

export function sharedQuery(key: string) {
  return queryOptions({
    queryKey: [SHARED, key, "link"],
    queryFn: () => unwrap(album.GET("/api/v1/shared/{key}", { params: { path: { key } } })),
    staleTime: FRESH,
  });
}

export function photosQuery(key: string): ListQuery<Schemas["SharedAsset"]> {
  return listOf([SHARED, key, "photos"], (at) =>
    unwrap(
      album.GET("/api/v1/shared/{key}/assets", {
        params: { path: { key }, query: { limit: 200, ...at } },
      }),
    ),
  );
}

export function photoQuery(key: string, id: string): PhotoQuery<LentPhoto> {
  return {
    queryKey: [SHARED, key, "photo", id],
    queryFn: async () => lentPhoto(await photo(key, id)),
    staleTime: FRESH,
  };
}

/** Where its thumbnail lies now; null: it is not shown any more. */
export async function thumbnailOf(key: string, id: string): Promise<string | null> {
  return (await photo(key, id)).thumbnail_url;
}

export function downloadOf(key: string, id: string): Promise<Schemas["LentDownload"]> {
  const path = { key, asset_id: id };
  return unwrap(album.GET("/api/v1/shared/{key}/assets/{asset_id}/download", { params: { path } }));
}

/** Gives the password; what it is answered stays in the browser until it ends. */
export async function unlock(key: string, password: string): Promise<void> {
  const { token, expires_at: expires } = await unwrap(
    album.POST("/api/v1/shared/{key}/unlock", { params: { path: { key } }, body: { password } }),
  );
  const facts = [
    `${COOKIE}=${token}`,
    `path=${pathOf(key)}`,
    `expires=${new Date(expires).toUTCString()}`,
    "samesite=lax",
    ...(location.protocol === "https:" ? ["secure"] : []),
  ];
  document.cookie = facts.join("; ");
}

export async function report(key: string, body: Schemas["NewReportRequest"]): Promise<void> {
  await unwrap(album.POST("/api/v1/shared/{key}/report", { params: { path: { key } }, body }));
}

function photo(key: string, id: string): Promise<Schemas["SharedAsset"]> {
  const path = { key, asset_id: id };
  return unwrap(album.GET("/api/v1/shared/{key}/assets/{asset_id}", { params: { path } }));
}

function currentToken(): string | undefined {
  return document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
}
