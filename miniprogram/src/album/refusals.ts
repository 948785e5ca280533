/** What the album has refused, said in passing. */

import i18n from "i18next";

import { say } from "../ui/notices.ts";
import { ProblemError } from "./client.ts";

export function tellRefusal(error: unknown): void {
  say({ text: error instanceof ProblemError ? error.message : i18n.t("common:unreachable") });
}
