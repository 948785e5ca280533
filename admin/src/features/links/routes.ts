import { page, pageWith } from "../../app/page.ts";

export type Which = "open" | "ended";

export const routes = [
  pageWith(
    "/links",
    ({ photo, state }: Record<string, unknown>): { photo?: string; state?: Which } => ({
      ...(typeof photo === "string" ? { photo } : {}),
      ...(state === "ended" ? { state } : {}),
    }),
    ["links", "moderation", "sharing"],
    () => import("./LinksPage.tsx"),
  ),
  page("/links/$shareId/uploads", ["links"], () => import("./UploadsPage.tsx")),
];
