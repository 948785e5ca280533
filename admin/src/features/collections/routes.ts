import { page } from "../../app/page.ts";

export const routes = [
  page("/favorites", ["collections"], () => import("./FavoritesPage.tsx")),
  page("/archive", ["collections"], () => import("./ArchivePage.tsx")),
];
