/** Files beside a photo that describe it: XMP, or the JSON of Google Takeout. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../../app/api.ts";
import { LIBRARY, photosChanged } from "../../../photos/library.ts";

export function sidecarsQuery(id: string) {
  const params = { path: { asset_id: id } };
  return queryOptions({
    queryKey: [LIBRARY, "sidecars", id],
    queryFn: () => unwrap(api.GET("/api/v1/assets/{asset_id}/sidecar", { params })),
  });
}

/** It takes the place of one of its kind. */
export async function addSidecar(id: string, file: File): Promise<void> {
  const isJson = file.name.toLowerCase().endsWith(".json");
  await unwrap(
    api.PUT("/api/v1/assets/{asset_id}/sidecar", {
      params: { path: { asset_id: id }, query: { filename: file.name } },
      headers: { "Content-Type": isJson ? "application/json" : "application/rdf+xml" },
      body: await file.text(),
      bodySerializer: (text) => text ?? "", // as it is
    }),
  );
  await photosChanged();
}

export async function removeSidecar(id: string, kind: Schemas["SidecarKind"]): Promise<void> {
  await unwrap(
    api.DELETE("/api/v1/assets/{asset_id}/sidecar/{kind}", {
      params: { path: { asset_id: id, kind } },
    }),
  );
  await photosChanged();
}
