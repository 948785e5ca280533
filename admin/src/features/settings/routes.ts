import { page } from "../../app/page.ts";

export const routes = [page("/manage/settings", ["manage"], () => import("./SettingsPage.tsx"))];
