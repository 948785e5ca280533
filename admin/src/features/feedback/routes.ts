import { page } from "../../app/page.ts";

export const routes = [page("/manage/feedback", ["feedback"], () => import("./FeedbackPage.tsx"))];
