import { page } from "../../app/page.ts";

export const routes = [
  page(
    "/manage/users/$userId",
    ["manage", "oversight", "processing"],
    () => import("./MemberPage.tsx"),
  ),
  page(
    "/manage/users/$userId/albums/$albumId",
    ["manage", "oversight", "processing"],
    () => import("./MemberAlbumPage.tsx"),
  ),
  page(
    "/manage/integrations",
    ["manage", "oversight", "processing"],
    () => import("./IntegrationsPage.tsx"),
  ),
];
