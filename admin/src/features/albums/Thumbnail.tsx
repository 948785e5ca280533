/** A photo of an album, small. */

import { useQuery } from "@tanstack/react-query";

import { api, unwrap } from "../../app/api.ts";
import { ALBUMS } from "../../shared/albums/albums.ts";

const FRESH = 5 * 60_000; // milliseconds; its address is good for longer

export function Thumbnail({ albumId, photo }: { albumId: string; photo: string }) {
  const { data } = useQuery({
    queryKey: [ALBUMS, albumId, "thumbnail", photo],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/albums/{album_id}/assets/{asset_id}", {
          params: { path: { album_id: albumId, asset_id: photo } },
        }),
      ),
    staleTime: FRESH,
  });
  return data?.thumbnail_url == null ? null : <img src={data.thumbnail_url} alt="" />;
}
