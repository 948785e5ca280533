import { page } from "../../app/page.ts";

export const routes = [page("/help", ["help"], () => import("./HelpPage.tsx"))];
