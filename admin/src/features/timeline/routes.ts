import { page } from "../../app/page.ts";

export const routes = [page("/", ["timeline", "upload"], () => import("./TimelinePage.tsx"))];
