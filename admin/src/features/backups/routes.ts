import { page } from "../../app/page.ts";

export const routes = [page("/manage/backups", ["manage"], () => import("./BackupsPage.tsx"))];
