/** Asks when or where photos were taken, and has that changed. */

import { lazy } from "react";

import { learn } from "../../../app/language.ts";
import type { Schemas } from "../../../app/api.ts";
import { ask } from "../../dialogs.tsx";

const TimeDialog = lazy(async () => {
  await learn("info");
  return import("./TimeDialog.tsx");
});
const PlaceDialog = lazy(async () => {
  await learn("info");
  return import("./PlaceDialog.tsx");
});

/**
 * Resolves to false where nothing was changed.
 *
 * @param known the photo, where it is one and is known
 */
export async function changeTime(
  ids: readonly string[],
  known?: Schemas["AssetDetail"],
): Promise<boolean> {
  const done = await ask<true>((answer) => <TimeDialog {...{ ids, known, answer }} />);
  return done ?? false;
}

export async function changePlace(
  ids: readonly string[],
  known?: Schemas["AssetDetail"],
): Promise<boolean> {
  const done = await ask<true>((answer) => <PlaceDialog {...{ ids, known, answer }} />);
  return done ?? false;
}
