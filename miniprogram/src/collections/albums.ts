/** Albums, as every part of the app asks for them and changes them. */

import { inBatches } from "@shiguang/client";
import { queryOptions, type Query } from "@tanstack/react-query";
import i18n from "i18next";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { queries } from "../album/queries.ts";
import type { TilePhoto } from "../photos/photo.ts";

/** In front of the key of everything that shows albums. */
export const ALBUMS = "albums";

export type Album = Schemas["Album"];
export type AlbumDetail = Schemas["AlbumDetail"];
export type AlbumPhoto = Schemas["AlbumAsset"];
type Role = Schemas["AlbumRole"];

const RANKS: readonly Role[] = ["viewer", "contributor", "manager", "owner"];

/** Whether somebody in this role may do what `least` may. */
export function reaches(role: Role, least: Role): boolean {
  return RANKS.indexOf(role) >= RANKS.indexOf(least);
}

/** Not everybody has said a name. */
export function nameOf(user: Schemas["AlbumUser"]): string {
  return user.name || i18n.t("albums:somebody");
}

/** @param shared other people's, or the member's own */
export function albumsQuery(shared: boolean): ListQuery<Album> {
  return listOf([ALBUMS, "list", shared], (at) =>
    unwrap(api.GET("/api/v1/albums", { params: { query: { shared, limit: 100, ...at } } })),
  );
}

/** Those that photos can be put into. */
export const openAlbumsQuery = queryOptions({
  queryKey: [ALBUMS, "open"],
  queryFn: async () => {
    const query = { smart: false, limit: 200 };
    const { items } = await unwrap(api.GET("/api/v1/albums", { params: { query } }));
    return items.filter(({ role }) => reaches(role, "contributor"));
  },
});

export function albumQuery(id: string) {
  return queryOptions({
    queryKey: [ALBUMS, id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/albums/{album_id}", { params: { path: { album_id: id } } })),
  });
}

export function albumPhotosQuery(id: string): ListQuery<AlbumPhoto> {
  return listOf([ALBUMS, id, "photos"], (at) =>
    unwrap(
      api.GET("/api/v1/albums/{album_id}/assets", {
        params: { path: { album_id: id }, query: { limit: 200, ...at } },
      }),
    ),
  );
}

export function albumTile(photo: AlbumPhoto): TilePhoto {
  return {
    id: photo.id,
    kind: photo.kind,
    day: photo.captured_local_date,
    durationMs: photo.duration_ms,
    thumbhash: photo.thumbhash,
    isFavorite: false,
    thumbnailUrl: photo.thumbnail_url,
  };
}

export async function makeAlbum(title: string): Promise<AlbumDetail> {
  const album = await unwrap(api.POST("/api/v1/albums", { body: { title } }));
  await albumsChanged();
  return album;
}

export async function editAlbum(
  id: string,
  body: Schemas["PatchedAlbumEditRequest"],
): Promise<void> {
  await unwrap(
    api.PATCH("/api/v1/albums/{album_id}", { params: { path: { album_id: id } }, body }),
  );
  await albumsChanged();
}

export async function deleteAlbum(id: string): Promise<void> {
  await unwrap(api.DELETE("/api/v1/albums/{album_id}", { params: { path: { album_id: id } } }));
  await albumLost(id);
}

/** Answers how many were not in it yet. */
export async function addPhotos(id: string, ids: readonly string[]): Promise<number> {
  const params = { path: { album_id: id } };
  const answers = await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/albums/{album_id}/assets", { params, body: { ids: batch } })),
  );
  await albumsChanged();
  return answers.flatMap(({ items }) => items).filter(({ result }) => result === "added").length;
}

/** Answers how many were taken out: contributors may take out their own alone. */
export async function removePhotos(id: string, ids: readonly string[]): Promise<number> {
  const params = { path: { album_id: id } };
  const answers = await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/albums/{album_id}/assets/remove", { params, body: { ids: batch } })),
  );
  await albumsChanged();
  return answers.flatMap(({ items }) => items).filter(({ result }) => result === "removed").length;
}

/** It is gone, or not the member's any more: a page of it that is on its way out asks for nothing. */
export async function albumLost(id: string): Promise<void> {
  const isOfIt = ({ queryKey }: Query) => queryKey[1] === id;
  await queries.invalidateQueries({ queryKey: [ALBUMS], predicate: (query) => !isOfIt(query) });
  queries.removeQueries({ queryKey: [ALBUMS, id] });
}

/** Has everything about albums that is shown asked for again. */
export async function albumsChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [ALBUMS] });
}
