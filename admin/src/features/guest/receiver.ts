/** A link, as guests bring files to it. */

import { unwrap, type Schemas } from "../../app/api.ts";
import type { Receiver } from "../../shared/uploading/transfer.ts";
import { album } from "./link.ts";

export type SentFile = Schemas["SentFile"];

/** @param guest who brings it, as the owner is told; may be empty */
export function receiverOf(key: string, guest: string): Receiver<SentFile> {
  const pathOf = (id: string) => ({ key, upload_id: id });
  return {
    begin: (wish, signal) => {
      const body = { ...wish, guest_name: guest };
      return unwrap(
        album.POST("/api/v1/shared/{key}/uploads", { params: { path: { key } }, body, signal }),
      );
    },
    look: (id, signal) =>
      unwrap(
        album.GET("/api/v1/shared/{key}/uploads/{upload_id}", {
          params: { path: pathOf(id) },
          signal,
        }),
      ),
    sign: async (id, number, signal) => {
      const { parts } = await unwrap(
        album.POST("/api/v1/shared/{key}/uploads/{upload_id}/parts", {
          params: { path: pathOf(id) },
          body: { numbers: [number] },
          signal,
        }),
      );
      return parts[0]?.request ?? null;
    },
    complete: (id, signal) =>
      unwrap(
        album.POST("/api/v1/shared/{key}/uploads/{upload_id}/complete", {
          params: { path: pathOf(id) },
          signal,
        }),
      ),
  };
}
