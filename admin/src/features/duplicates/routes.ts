import { pageWith } from "../../app/page.ts";
import { readKind } from "./duplicates.ts";

export const routes = [
  pageWith("/duplicates", readKind, ["duplicates"], () => import("./DuplicatesPage.tsx")),
];
