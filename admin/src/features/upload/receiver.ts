/** The member's own library, as files are brought to it. */

import { patient, unwrap, type Schemas } from "../../app/api.ts";
import type { Receiver } from "../../shared/uploading/transfer.ts";

export const library: Receiver<Schemas["Upload"]> = {
  begin: (body, signal) => unwrap(patient.POST("/api/v1/uploads", { body, signal })),
  look: (id, signal) =>
    unwrap(
      patient.GET("/api/v1/uploads/{upload_id}", { params: { path: { upload_id: id } }, signal }),
    ),
  sign: async (id, number, signal) => {
    const { parts } = await unwrap(
      patient.POST("/api/v1/uploads/{upload_id}/parts", {
        params: { path: { upload_id: id } },
        body: { numbers: [number] },
        signal,
      }),
    );
    return parts[0]?.request ?? null;
  },
  complete: (id, signal) =>
    unwrap(
      patient.POST("/api/v1/uploads/{upload_id}/complete", {
        params: { path: { upload_id: id } },
        signal,
      }),
    ),
};

/** Gives up what has been begun for these bytes and is pending, so that its room is free. */
export async function abandon(checksums: ReadonlySet<string>): Promise<void> {
  const list = (at: { cursor?: string }) =>
    unwrap(patient.GET("/api/v1/uploads", { params: { query: { limit: 200, ...at } } }));
  const pending = [];
  let page = await list({});
  pending.push(...page.items);
  while (page.next_cursor !== null) {
    page = await list({ cursor: page.next_cursor });
    pending.push(...page.items);
  }
  for (const { id, sha256 } of pending) {
    if (!checksums.has(sha256)) continue;
    await unwrap(
      patient.DELETE("/api/v1/uploads/{upload_id}", { params: { path: { upload_id: id } } }),
    );
  }
}
