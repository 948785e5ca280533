import { page, pageWith } from "../../app/page.ts";

export const TABS = ["waiting", "appeals", "approved", "rejected", "terms"] as const;
export type Tab = (typeof TABS)[number];

export const routes = [
  pageWith(
    "/manage/moderation",
    ({ tab }: Record<string, unknown>): { tab?: Tab } => {
      const known = TABS.find((one) => one === tab);
      return known === undefined ? {} : { tab: known };
    },
    ["moderation"],
    () => import("./ModerationPage.tsx"),
  ),
  page("/links/held", ["moderation"], () => import("./HeldPage.tsx")),
];
