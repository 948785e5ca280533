import { page } from "../../app/page.ts";

export const routes = [page("/manage/storage", ["manage"], () => import("./StoragePage.tsx"))];
