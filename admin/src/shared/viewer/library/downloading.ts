/** Saving a photo: as it was uploaded, or as it was edited here. */

import { api, unwrap } from "../../../app/api.ts";

export async function download(
  { id }: { id: string },
  as: "original" | "edited" = "original",
): Promise<void> {
  const { url, live_film: film } = await unwrap(
    api.GET("/api/v1/assets/{asset_id}/original", {
      params: { path: { asset_id: id }, query: as === "edited" ? { edited: true } : {} },
    }),
  );
  save(url);
  if (film !== null) setTimeout(save, BETWEEN, film.url);
}

const BETWEEN = 500; // milliseconds: browsers take one after the other for two files

/** The store answers that it is a file to be saved, and under which name. */
function save(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = "";
  link.click();
}
