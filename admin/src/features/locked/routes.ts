import { page } from "../../app/page.ts";

export const routes = [page("/locked", ["locked"], () => import("./LockedPage.tsx"))];
