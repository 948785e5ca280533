import { page, pageWith } from "../../app/page.ts";
import { readHitTest, readPassages } from "./searches.ts";

export const routes = [
  page("/knowledge", ["knowledge"], () => import("./BasesPage.tsx")),
  page(
    "/knowledge/$baseId",
    ["knowledge", "bringing"],
    () => import("./documents/DocumentsPage.tsx"),
  ),
  page(
    "/knowledge/$baseId/documents/$documentId",
    ["knowledge", "bringing"],
    () => import("./documents/DocumentPage.tsx"),
  ),
  pageWith(
    "/knowledge/$baseId/passages",
    readPassages,
    ["knowledge"],
    () => import("./passages/PassagesPage.tsx"),
  ),
  page("/knowledge/$baseId/answers", ["knowledge"], () => import("./passages/AnswersPage.tsx")),
  pageWith(
    "/knowledge/$baseId/hit-test",
    readHitTest,
    ["knowledge"],
    () => import("./hits/HitTestPage.tsx"),
  ),
];
