import { page } from "../../app/page.ts";

export const routes = [
  page("/tags", ["tags"], () => import("./TagsPage.tsx")),
  page("/tags/feedback", ["tags"], () => import("./FeedbackPage.tsx")),
  page("/tags/$slug", ["tags"], () => import("./TagPage.tsx")),
];
