/** Albums, as every part of the album asks for them and changes them. */

import { inBatches } from "@shiguang/client";
import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type operations, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";

/** In front of the key of everything that shows albums. */
export const ALBUMS = "albums";

export type Album = Schemas["Album"];
export type AlbumDetail = Schemas["AlbumDetail"];
export type Role = Schemas["AlbumRole"];

export type AlbumFilter = Omit<
  NonNullable<operations["albums_list"]["parameters"]["query"]>,
  "cursor"
>;

const RANKS: readonly Role[] = ["viewer", "contributor", "manager", "owner"];

/** Whether somebody in this role may do what `least` may. */
export function reaches(role: Role, least: Role): boolean {
  return RANKS.indexOf(role) >= RANKS.indexOf(least);
}

/** All albums that fit, however many, for what has to know each. */
export function allAlbumsQuery(filter: AlbumFilter) {
  return queryOptions({
    queryKey: [ALBUMS, "all", filter],
    queryFn: async () => {
      const found: Album[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { limit: 200, ...filter, ...(cursor == null ? {} : { cursor }) };
        const page = await unwrap(api.GET("/api/v1/albums", { params: { query } }));
        found.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      return found;
    },
  });
}

export function albumQuery(id: string) {
  return queryOptions({
    queryKey: [ALBUMS, id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/albums/{album_id}", { params: { path: { album_id: id } } })),
  });
}

/** Albums that photos can be put into, whose title has `title` in it; a first page of them. */
export function openAlbumsQuery(title: string) {
  return queryOptions({
    queryKey: [ALBUMS, "open", title],
    queryFn: async () => {
      const query = { smart: false, limit: 100, ...(title === "" ? {} : { title }) };
      const { items } = await unwrap(api.GET("/api/v1/albums", { params: { query } }));
      return items.filter(({ role }) => reaches(role, "contributor"));
    },
  });
}

export async function createAlbum(body: Schemas["NewAlbumRequest"]): Promise<AlbumDetail> {
  const album = await unwrap(api.POST("/api/v1/albums", { body }));
  await albumsChanged();
  return album;
}

export type AlbumChanges = Schemas["PatchedAlbumEditRequest"];

export async function editAlbum(id: string, body: AlbumChanges): Promise<void> {
  await unwrap(
    api.PATCH("/api/v1/albums/{album_id}", { params: { path: { album_id: id } }, body }),
  );
  await albumsChanged();
}

type Result = Schemas["AlbumFilledResult"];

/** How many photos each result was answered for. */
export type Filled = Readonly<Partial<Record<Result, number>>>;

export async function addPhotos(albumId: string, ids: readonly string[]): Promise<Filled> {
  const answers = await inBatches(ids, (batch) =>
    unwrap(
      api.POST("/api/v1/albums/{album_id}/assets", {
        params: { path: { album_id: albumId } },
        body: { ids: batch },
      }),
    ),
  );
  await albumsChanged();
  return tally(answers);
}

export async function removePhotos(albumId: string, ids: readonly string[]): Promise<Filled> {
  const answers = await inBatches(ids, (batch) =>
    unwrap(
      api.POST("/api/v1/albums/{album_id}/assets/remove", {
        params: { path: { album_id: albumId } },
        body: { ids: batch },
      }),
    ),
  );
  await albumsChanged();
  return tally(answers);
}

function tally(answers: readonly Schemas["AlbumFilledMany"][]): Filled {
  const counts: Partial<Record<Result, number>> = {};
  for (const { result } of answers.flatMap(({ items }) => items)) {
    counts[result] = (counts[result] ?? 0) + 1;
  }
  return counts;
}

/** Has everything about albums that is shown asked for again. */
export async function albumsChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [ALBUMS] });
}
