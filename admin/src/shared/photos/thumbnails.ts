/** The addresses of thumbnails that the tiles of a list show. */

import { ofLibrary, Thumbnails, type AskAnimation } from "@shiguang/client";
import { createContext } from "react";

import { api, unwrap } from "../../app/api.ts";

export { Thumbnails, type AskAnimation, type AskThumbnails } from "@shiguang/client";

export const askLibrary = ofLibrary(api);

export const askLibraryAnimation: AskAnimation = async (id) => {
  const { items } = await unwrap(
    api.GET("/api/v1/assets", { params: { query: { id: [id], fields: "id,animation_url" } } }),
  );
  return items[0]?.animation_url ?? null;
};

/** Of the member's own library. */
export const thumbnails = new Thumbnails(askLibrary, askLibraryAnimation);

/** Where the tiles of a list have theirs from. */
export const ThumbnailsContext = createContext(thumbnails);
