/** The locked folder: its door, and its photos while it is open. */

import { inBatches } from "@shiguang/client";
import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { listOf } from "../../shared/lists.ts";
import { photosChanged } from "../../shared/photos/library.ts";
import type { PhotoQuery, ViewedPhoto } from "../../shared/viewer/source.ts";

/** In front of the key of everything about the folder, which no other list may share. */
const LOCKED = "locked";
const INSIDE = [LOCKED, "inside"] as const;
const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

export const folderQuery = queryOptions({
  queryKey: [LOCKED, "folder"],
  queryFn: () => unwrap(api.GET("/api/v1/locked")),
  staleTime: 0,
});

export const lockedPhotos = listOf<Schemas["Asset"]>([...INSIDE, "photos"], (at) =>
  unwrap(api.GET("/api/v1/locked/assets", { params: { query: { limit: 200, ...at } } })),
);

export function lockedPhoto(id: string): PhotoQuery<ViewedPhoto> {
  return {
    queryKey: [...INSIDE, "photo", id],
    queryFn: async () => {
      const path = { asset_id: id };
      const photo = await unwrap(api.GET("/api/v1/locked/assets/{asset_id}", { params: { path } }));
      // the folder tells of no playable film, and hands out what was uploaded
      const original = photo.kind === "photo" ? undefined : await originalOf(id);
      const film = photo.kind === "video" ? original?.url : original?.live_film?.url;
      return { ...photo, playback_url: film ?? null, projection: null };
    },
    staleTime: FRESH,
  };
}

export function originalOf(id: string): Promise<Schemas["Original"]> {
  const path = { asset_id: id };
  return unwrap(api.GET("/api/v1/locked/assets/{asset_id}/original", { params: { path } }));
}

/** @param secret the PIN or the password */
export async function openFolder(secret: string): Promise<void> {
  await unwrap(api.POST("/api/v1/locked/open", { body: { secret } }));
  await queries.invalidateQueries({ queryKey: [LOCKED] });
}

export async function closeFolder(): Promise<void> {
  await unwrap(api.POST("/api/v1/locked/close"));
  await look();
}

/** Looks whether it is open still; what was behind a door that is shut is forgotten. */
export async function look(): Promise<void> {
  await queries.invalidateQueries({ queryKey: folderQuery.queryKey });
  if (queries.getQueryData(folderQuery.queryKey)?.is_open !== true) forget();
}

export function forget(): void {
  queries.removeQueries({ queryKey: INSIDE });
}

/** @param pin null takes it away */
export async function setPin(pin: string | null, secret: string): Promise<void> {
  await unwrap(api.PUT("/api/v1/locked/pin", { body: { pin, secret } }));
  await look();
}

/** Back onto the timeline. */
export async function release(ids: readonly string[]): Promise<void> {
  await inBatches(ids, (batch) =>
    unwrap(
      api.POST("/api/v1/locked/assets/release", { body: { ids: batch, visibility: "timeline" } }),
    ),
  );
  await Promise.all([queries.invalidateQueries({ queryKey: INSIDE }), photosChanged()]);
}

/** For good: the folder has no trash. */
export async function erase(ids: readonly string[]): Promise<void> {
  try {
    for (const id of ids) {
      const path = { asset_id: id };
      await unwrap(api.DELETE("/api/v1/locked/assets/{asset_id}", { params: { path } }));
    }
  } finally {
    await queries.invalidateQueries({ queryKey: INSIDE });
  }
}
