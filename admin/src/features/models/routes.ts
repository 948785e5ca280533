import { page } from "../../app/page.ts";

export const routes = [
  page("/manage/models", ["manage", "processing"], () => import("./ModelsPage.tsx")),
];
