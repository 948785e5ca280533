import { page, pageWith } from "../../app/page.ts";
import { readGold } from "./gold/searches.ts";
import { readRun } from "./runs/searches.ts";
import { readHitTest, readPassages } from "./searches.ts";
import { readWork } from "./work/searches.ts";

/** Of what surrounds each page of a base: its tabs, publishing, and what else is done with it. */
const AROUND = ["knowledge", "archives", "questions", "runs"] as const;

export const routes = [
  page("/knowledge", ["knowledge", "archives"], () => import("./BasesPage.tsx")),
  page(
    "/knowledge/$baseId",
    [...AROUND, "bringing"],
    () => import("./documents/DocumentsPage.tsx"),
  ),
  page(
    "/knowledge/$baseId/documents/$documentId",
    [...AROUND, "bringing"],
    () => import("./documents/DocumentPage.tsx"),
  ),
  pageWith(
    "/knowledge/$baseId/passages",
    readPassages,
    AROUND,
    () => import("./passages/PassagesPage.tsx"),
  ),
  page("/knowledge/$baseId/answers", AROUND, () => import("./passages/AnswersPage.tsx")),
  pageWith(
    "/knowledge/$baseId/hit-test",
    readHitTest,
    AROUND,
    () => import("./hits/HitTestPage.tsx"),
  ),
  pageWith(
    "/knowledge/$baseId/work",
    readWork,
    [...AROUND, "gold"],
    () => import("./work/WorkPage.tsx"),
  ),
  pageWith(
    "/knowledge/$baseId/gold",
    readGold,
    [...AROUND, "gold"],
    () => import("./gold/GoldPage.tsx"),
  ),
  page("/knowledge/$baseId/runs", AROUND, () => import("./runs/RunsPage.tsx")),
  pageWith("/knowledge/$baseId/runs/$runId", readRun, AROUND, () => import("./runs/RunPage.tsx")),
  page("/knowledge/$baseId/usage", [...AROUND, "usage"], () => import("./usage/UsagePage.tsx")),
];
