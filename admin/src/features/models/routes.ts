import { page } from "../../app/page.ts";

const WORDS = ["manage", "processing", "registry"] as const;

export const routes = [
  page("/manage/models", WORDS, () => import("./ModelsPage.tsx")),
  page("/manage/models/$task", WORDS, () => import("./registry/TaskPage.tsx")),
  page("/manage/models/$task/$versionId", WORDS, () => import("./registry/VersionPage.tsx")),
];
