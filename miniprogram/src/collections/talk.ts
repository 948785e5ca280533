/** Likes and comments: of an album, or of a photo in it; and what happened there. */

import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { ALBUMS, albumsChanged } from "./albums.ts";

export type Comment = Schemas["AlbumComment"];
export type Deed = Schemas["AlbumActivity"];

/** What is talked about. */
export interface Topic {
  albumId: string;
  /** Left out: the album itself. */
  photo?: string;
}

export function commentsQuery({ albumId, photo }: Topic): ListQuery<Comment> {
  return listOf([ALBUMS, albumId, "comments", photo ?? ""], (at) =>
    unwrap(
      api.GET("/api/v1/albums/{album_id}/comments", {
        params: {
          path: { album_id: albumId },
          query: { limit: 30, ...(photo === undefined ? {} : { asset: photo }), ...at },
        },
      }),
    ),
  );
}

export async function like({ albumId, photo }: Topic, isLiked: boolean): Promise<void> {
  const ask = isLiked ? api.PUT : api.DELETE;
  await unwrap(
    photo === undefined
      ? ask("/api/v1/albums/{album_id}/like", { params: { path: { album_id: albumId } } })
      : ask("/api/v1/albums/{album_id}/assets/{asset_id}/like", {
          params: { path: { album_id: albumId, asset_id: photo } },
        }),
  );
  await albumsChanged();
}

export async function comment({ albumId, photo }: Topic, text: string): Promise<void> {
  await unwrap(
    api.POST("/api/v1/albums/{album_id}/comments", {
      params: { path: { album_id: albumId } },
      body: { text, asset: photo ?? null },
    }),
  );
  await albumsChanged();
}

export async function rewordComment(topic: Topic, id: string, text: string): Promise<void> {
  const params = { path: { album_id: topic.albumId, comment_id: id } };
  await unwrap(
    api.PATCH("/api/v1/albums/{album_id}/comments/{comment_id}", { params, body: { text } }),
  );
  await albumsChanged();
}

export async function deleteComment({ albumId }: Topic, id: string): Promise<void> {
  const path = { album_id: albumId, comment_id: id };
  await unwrap(api.DELETE("/api/v1/albums/{album_id}/comments/{comment_id}", { params: { path } }));
  await albumsChanged();
}

export function activityQuery(albumId: string): ListQuery<Deed> {
  return listOf([ALBUMS, albumId, "activity"], (at) =>
    unwrap(
      api.GET("/api/v1/albums/{album_id}/activity", {
        params: { path: { album_id: albumId }, query: { limit: 30, ...at } },
      }),
    ),
  );
}

export async function read(albumId: string, latest: string): Promise<void> {
  await unwrap(
    api.POST("/api/v1/albums/{album_id}/activity/seen", {
      params: { path: { album_id: albumId } },
      body: { activity: latest },
    }),
  );
  await albumsChanged();
}
