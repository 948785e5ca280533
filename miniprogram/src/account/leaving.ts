/** Signing out, after which nothing of whoever was here is left on this device. */

import i18n from "i18next";

import { signOut, type Account } from "../album/account.ts";
import { queries } from "../album/queries.ts";
import { tellRefusal } from "../album/refusals.ts";
import { startAt } from "../platform/navigation.ts";
import { forgetSearches } from "../searching/recent.ts";
import { confirm } from "../ui/choosing.tsx";
import { endUploads, unfinishedUploads } from "../uploading/uploads.ts";

export async function leave({ id }: Account): Promise<void> {
  const count = unfinishedUploads();
  const isSure = await confirm({
    title: i18n.t("account:leave"),
    text: count === 0 ? i18n.t("account:leave_help") : i18n.t("account:leave_uploads", { count }),
    yes: i18n.t("account:leave"),
  });
  if (!isSure) return;
  try {
    await signOut();
  } catch (error) {
    tellRefusal(error);
    return;
  }
  endUploads();
  forgetSearches(id);
  queries.clear();
  await startAt("entrance");
}
