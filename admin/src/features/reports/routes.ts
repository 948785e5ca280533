import { page } from "../../app/page.ts";

export const routes = [page("/manage/reports", ["manage"], () => import("./ReportsPage.tsx"))];
