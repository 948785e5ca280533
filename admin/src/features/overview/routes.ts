import { page } from "../../app/page.ts";

export const routes = [
  page("/manage", ["manage", "processing"], () => import("./OverviewPage.tsx")),
];
