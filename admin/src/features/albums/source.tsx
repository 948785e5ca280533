/** Photos of an album in the viewer, whoever added them. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { ALBUMS, type AlbumDetail } from "../../shared/albums/albums.ts";
import type { PhotoSource, ViewedPhoto } from "../../shared/viewer/source.ts";
import { AlbumPhotoPanel } from "./AlbumPhotoPanel.tsx";
import { AlbumPhotoTools } from "./AlbumPhotoTools.tsx";

export type AlbumPhotoDetail = Schemas["AlbumAssetDetail"] & ViewedPhoto;

const FRESH = 60_000; // milliseconds; addresses of pictures are good for longer

export function albumSource(album: AlbumDetail): PhotoSource<AlbumPhotoDetail> {
  return {
    photo: (id) => ({
      queryKey: [ALBUMS, album.id, "photo", id],
      queryFn: async () => {
        const photo = await unwrap(
          api.GET("/api/v1/albums/{album_id}/assets/{asset_id}", {
            params: { path: { album_id: album.id, asset_id: id } },
          }),
        );
        return { ...photo, projection: null }; // which albums do not tell
      },
      staleTime: FRESH,
    }),
    tools: (photo, leave) => <AlbumPhotoTools album={album} photo={photo} leave={leave} />,
    panel: (photo) => <AlbumPhotoPanel album={album} photo={photo} />,
  };
}
