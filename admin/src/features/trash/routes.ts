import { page } from "../../app/page.ts";

export const routes = [page("/trash", ["trash"], () => import("./TrashPage.tsx"))];
