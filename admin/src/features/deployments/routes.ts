import { page } from "../../app/page.ts";

export const routes = [
  page("/manage/deployments", ["deployments", "pipelines"], () => import("./DeploymentsPage.tsx")),
];
