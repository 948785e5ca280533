import { page } from "../../app/page.ts";

export const routes = [page("/photos/$photoId", ["viewer"], () => import("./PhotoPage.tsx"))];
