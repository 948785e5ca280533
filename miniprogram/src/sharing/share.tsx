/** Asks on what terms a link shall be, makes it, and hands it on. */

import i18n from "i18next";

import { ask, inform } from "../ui/dialogs.ts";
import { HandOn } from "./HandOn.tsx";
import type { Subject } from "./links.ts";
import { TermsForm } from "./TermsForm.tsx";

/** @param title of what is shared, for whoever gets it */
export async function share(subject: Subject, title: string): Promise<void> {
  const link = await ask<string>(i18n.t("link:make"), (answer) => (
    <TermsForm subject={subject} onMade={answer} />
  ));
  if (link === undefined) return;
  await inform(i18n.t("link:made"), () => <HandOn url={link} title={title} />);
}
