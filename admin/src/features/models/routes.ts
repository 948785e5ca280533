import { page } from "../../app/page.ts";

export const routes = [page("/manage/models", ["manage"], () => import("./ModelsPage.tsx"))];
