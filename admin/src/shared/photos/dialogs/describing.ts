/** Saying about photos when and where they were taken: told what was done, and what was refused. */

import { inBatches } from "@shiguang/client";
import { notifications } from "@mantine/notifications";
import i18n from "i18next";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { offerUndo } from "../../undo.tsx";
import { photosChanged, type Changes } from "../library.ts";

export type About = "time" | "place";

/**
 * Throws where nothing could be changed.
 *
 * @param back what takes it back, where that is known
 */
export async function describe(
  about: About,
  ids: readonly string[],
  changes: Changes,
  back?: Changes,
): Promise<void> {
  const edited = await send(ids, changes);
  const refused = edited.filter(({ status }) => status === "refused");
  const reason = refused[0]?.error?.detail ?? "";
  if (refused.length === edited.length) throw new Error(reason);
  const done = edited.filter(({ status }) => status === "changed").map(({ id }) => id);
  const told = i18n.t(`info:${about}.changed`, { count: edited.length - refused.length });
  if (refused.length > 0) {
    const message = i18n.t("info:refused", { count: refused.length, reason });
    notifications.show({ color: "orange", message: `${told} ${message}`, role: "alert" });
  } else if (back === undefined || done.length === 0) {
    notifications.show({ message: told });
  } else {
    offerUndo(told, i18n.t("common:undo"), () => send(done, back));
  }
}

async function send(ids: readonly string[], changes: Changes): Promise<Schemas["EditedAsset"][]> {
  const answers = await inBatches(ids, (batch) =>
    unwrap(api.PATCH("/api/v1/assets", { body: { ids: batch, changes } })),
  );
  await photosChanged();
  return answers.flatMap(({ items }) => items);
}
