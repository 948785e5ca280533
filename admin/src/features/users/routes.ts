import { page } from "../../app/page.ts";

export const routes = [page("/manage/users", ["manage"], () => import("./UsersPage.tsx"))];
