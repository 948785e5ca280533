import { page, pageWith } from "../../app/page.ts";

/** Which messages of a webhook are shown; all where it is not said. */
export type Told = "pending" | "delivered" | "failed";

export const routes = [
  page("/account", ["account"], () => import("./ProfilePage.tsx")),
  page("/account/security", ["account", "oversight"], () => import("./SecurityPage.tsx")),
  page("/account/devices", ["account"], () => import("./DevicesPage.tsx")),
  page("/account/keys", ["account"], () => import("./KeysPage.tsx")),
  page(
    "/account/partners",
    ["account", "partnerships", "people"],
    () => import("./partners/PartnersPage.tsx"),
  ),
  page("/account/family", ["account", "family"], () => import("./family/FamilyPage.tsx")),
  page("/account/data", ["account", "data"], () => import("./data/DataPage.tsx")),
  page("/account/imports", ["account", "imports"], () => import("./imports/ImportsPage.tsx")),
  page(
    "/account/statistics",
    ["account", "statistics"],
    () => import("./statistics/StatisticsPage.tsx"),
  ),
  page("/account/webhooks", ["account", "webhooks"], () => import("./webhooks/WebhooksPage.tsx")),
  pageWith(
    "/account/webhooks/$webhookId",
    ({ state }): { state?: Told } =>
      state === "pending" || state === "delivered" || state === "failed" ? { state } : {},
    ["account", "webhooks"],
    () => import("./webhooks/WebhookPage.tsx"),
  ),
];
