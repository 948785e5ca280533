import { page } from "../../app/page.ts";

export const routes = [page("/processing", ["processing"], () => import("./ProcessingPage.tsx"))];
