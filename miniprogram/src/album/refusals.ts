/** Why something was not done, said in passing. */

import i18n from "i18next";

import { say } from "../ui/notices.ts";
import { ProblemError } from "./client.ts";

export function whyNot(error: unknown): string {
  return error instanceof ProblemError ? error.message : i18n.t("common:unreachable");
}

export function tellRefusal(error: unknown): void {
  say({ text: whyNot(error) });
}
