import { page, pageWith } from "../../app/page.ts";
import { readRun } from "./searches.ts";

export const routes = [
  page("/manage/pipelines", ["pipelines"], () => import("./PipelinesPage.tsx")),
  page("/manage/pipelines/approvals", ["pipelines"], () => import("./approvals/ApprovalsPage.tsx")),
  page(
    "/manage/pipelines/$task",
    ["pipelines", "processing"],
    () => import("./pipeline/PipelinePage.tsx"),
  ),
  pageWith(
    "/manage/pipelines/runs/$modelRunId",
    readRun,
    ["pipelines"],
    () => import("./run/RunPage.tsx"),
  ),
];
