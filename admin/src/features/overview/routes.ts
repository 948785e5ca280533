import { page } from "../../app/page.ts";

export const routes = [page("/manage", ["manage"], () => import("./OverviewPage.tsx"))];
