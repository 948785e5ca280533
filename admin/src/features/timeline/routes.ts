import { page } from "../../app/page.ts";

export const routes = [page("/", ["timeline"], () => import("./TimelinePage.tsx"))];
