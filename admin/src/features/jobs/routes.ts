import { page } from "../../app/page.ts";

export const routes = [
  page("/manage/jobs", ["manage", "processing"], () => import("./JobsPage.tsx")),
];
