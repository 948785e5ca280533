/** What uploading asks of the album. Every call may be made any number of times. */

import { unwrap, type components, type Shiguang } from "@shiguang/client";

export type Schemas = components["schemas"];
export type Upload = Schemas["Upload"];

export interface UploadApi {
  /** What the library holds already, by checksum. */
  check(checksums: string[]): Promise<Record<string, Schemas["KnownCopy"]>>;
  /** The same upload again while one for these bytes is pending. */
  begin(wish: Schemas["UploadWishRequest"]): Promise<Upload>;
  look(id: string): Promise<Upload>;
  sign(id: string, numbers: number[]): Promise<Schemas["Part"][]>;
  complete(id: string): Promise<Upload>;
  /** Gives its room back. */
  abort(id: string): Promise<void>;
}

export const CHECKSUMS_AT_ONCE = 1000;
export const PARTS_AT_ONCE = 100;

export function uploadsOf(album: Shiguang): UploadApi {
  const at = (id: string) => ({ params: { path: { upload_id: id } } });
  return {
    check: async (checksums) =>
      (await unwrap(album.POST("/api/v1/uploads/check", { body: { checksums } }))).known,
    begin: (body) => unwrap(album.POST("/api/v1/uploads", { body })),
    look: (id) => unwrap(album.GET("/api/v1/uploads/{upload_id}", at(id))),
    sign: async (id, numbers) => {
      const body = { numbers };
      const signing = album.POST("/api/v1/uploads/{upload_id}/parts", { ...at(id), body });
      return (await unwrap(signing)).parts;
    },
    complete: (id) => unwrap(album.POST("/api/v1/uploads/{upload_id}/complete", at(id))),
    abort: async (id) => {
      await unwrap(album.DELETE("/api/v1/uploads/{upload_id}", at(id)));
    },
  };
}
