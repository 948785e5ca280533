import { page, pageWith } from "../../app/page.ts";
import { readShelf } from "./shelf.ts";

export const routes = [
  pageWith("/albums", readShelf, ["albums"], () => import("./AlbumsPage.tsx")),
  page("/albums/activity", ["albums"], () => import("./ActivityPage.tsx")),
  pageWith("/albums/smart", readParent, ["albums"], () => import("./NewSmartAlbumPage.tsx")),
  page("/albums/$albumId", ["albums", "viewer"], () => import("./AlbumPage.tsx")),
  page("/albums/$albumId/rule", ["albums"], () => import("./RulePage.tsx")),
];

/** `parent`: the album that a new one will lie in. */
function readParent({ parent }: Record<string, unknown>): { parent?: string } {
  return typeof parent === "string" ? { parent } : {};
}
