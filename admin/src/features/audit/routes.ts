import { page } from "../../app/page.ts";

export const routes = [page("/manage/audit", ["manage"], () => import("./AuditPage.tsx"))];
