/** Captions are written at length, and perhaps in two places at once: none overwrites another. */

import i18n from "i18next";

import { api, unwrap } from "../../../../app/api.ts";
import { photosChanged } from "../../../photos/library.ts";

/** @param before what the caption was when one began to write */
export async function saveCaption(id: string, before: string, caption: string): Promise<void> {
  const path = { asset_id: id };
  const asked = api.GET("/api/v1/assets/{asset_id}", { params: { path } });
  const { caption: now } = await unwrap(asked);
  if (now !== before) throw new Error(i18n.t("info:caption.conflict", { caption: now }));
  const tag = (await asked).response.headers.get("ETag");
  await unwrap(
    api.PATCH("/api/v1/assets/{asset_id}", {
      params: { path, header: tag === null ? {} : { "If-Match": tag } },
      body: { caption },
    }),
  );
  await photosChanged();
}
