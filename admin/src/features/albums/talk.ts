/** Likes and comments: of an album, or of a photo in it. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { ALBUMS } from "../../shared/albums/albums.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";

export type Comment = Schemas["AlbumComment"];

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

export async function like(topic: Topic, isLiked: boolean): Promise<void> {
  const { albumId, photo } = topic;
  if (photo === undefined) {
    const of = { params: { path: { album_id: albumId } } };
    await unwrap(
      isLiked
        ? api.PUT("/api/v1/albums/{album_id}/like", of)
        : api.DELETE("/api/v1/albums/{album_id}/like", of),
    );
  } else {
    const of = { params: { path: { album_id: albumId, asset_id: photo } } };
    await unwrap(
      isLiked
        ? api.PUT("/api/v1/albums/{album_id}/assets/{asset_id}/like", of)
        : api.DELETE("/api/v1/albums/{album_id}/assets/{asset_id}/like", of),
    );
  }
  await talkedAbout(topic);
}

export async function comment(topic: Topic, text: string): Promise<void> {
  const { albumId, photo } = topic;
  await unwrap(
    api.POST("/api/v1/albums/{album_id}/comments", {
      params: { path: { album_id: albumId } },
      body: { text, asset: photo ?? null },
    }),
  );
  await talkedAbout(topic);
}

export async function rewordComment(topic: Topic, id: string, text: string): Promise<void> {
  await unwrap(
    api.PATCH("/api/v1/albums/{album_id}/comments/{comment_id}", {
      params: { path: { album_id: topic.albumId, comment_id: id } },
      body: { text },
    }),
  );
  await talkedAbout(topic);
}

export async function deleteComment(topic: Topic, id: string): Promise<void> {
  await unwrap(
    api.DELETE("/api/v1/albums/{album_id}/comments/{comment_id}", {
      params: { path: { album_id: topic.albumId, comment_id: id } },
    }),
  );
  await talkedAbout(topic);
}

async function talkedAbout({ albumId, photo }: Topic): Promise<void> {
  const stale =
    photo === undefined
      ? queries.invalidateQueries({ queryKey: [ALBUMS, albumId], exact: true })
      : queries.invalidateQueries({ queryKey: [ALBUMS, albumId, "photo", photo] });
  const comments = [ALBUMS, albumId, "comments", photo ?? ""];
  await Promise.all([stale, queries.invalidateQueries({ queryKey: comments })]);
}
