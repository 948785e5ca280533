import { page } from "../../app/page.ts";

export const routes = [
  page("/manage/users/$userId", ["manage", "oversight"], () => import("./MemberPage.tsx")),
  page(
    "/manage/users/$userId/albums/$albumId",
    ["manage", "oversight"],
    () => import("./MemberAlbumPage.tsx"),
  ),
  page("/manage/integrations", ["manage", "oversight"], () => import("./IntegrationsPage.tsx")),
];
