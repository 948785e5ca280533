/** The way to a photo's or an album's poems. */

import { lazy } from "react";

import { api, unwrap } from "../../app/api.ts";
import { learn } from "../../app/language.ts";
import type { AlbumDetail } from "../albums/albums.ts";
import { reaches } from "../albums/albums.ts";
import { ask } from "../dialogs.tsx";
import type { Subject } from "./poems.ts";

const PoemDialog = lazy(async () => {
  await learn("poems");
  return import("./PoemDialog.tsx");
});

export function showPoems(subject: Subject): void {
  void ask((answer) => (
    <PoemDialog
      subject={subject}
      onClose={() => {
        answer(undefined);
      }}
    />
  ));
}

export function showPoemsOfPhoto(photo: {
  id: string;
  caption: string;
  captured_local_date: string;
  preview_url: string | null;
  thumbnail_url: string | null;
}): void {
  showPoems({
    of: "asset",
    id: photo.id,
    title: photo.caption,
    seal: "",
    date: photo.captured_local_date,
    picture: () => Promise.resolve(photo.preview_url ?? photo.thumbnail_url),
    mayWrite: true,
    isOwner: true,
  });
}

export function showPoemsOfAlbum(album: AlbumDetail): void {
  const { id, title, cover } = album;
  showPoems({
    of: "album",
    id,
    title,
    seal: title,
    date: album.last_captured_at?.slice(0, 10) ?? "",
    picture: async () => {
      if (cover === null) return null;
      const path = { album_id: id, asset_id: cover.asset_id };
      const photo = await unwrap(
        api.GET("/api/v1/albums/{album_id}/assets/{asset_id}", { params: { path } }),
      );
      return photo.preview_url ?? photo.thumbnail_url;
    },
    mayWrite: reaches(album.role, "contributor"),
    isOwner: album.role === "owner",
  });
}
