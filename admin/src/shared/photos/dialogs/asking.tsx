/** Dialogs about many photos at once; their scripts come when they are first opened. */

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

const RateDialog = lazy(() => import("./RateDialog.tsx"));
const TagDialog = lazy(() => import("./TagDialog.tsx"));

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

/** 0: none; undefined: they thought better of it. */
export function askStars(): Promise<number | undefined> {
  return ask<number>((answer) => <RateDialog answer={answer} />);
}

/** Names; undefined: they thought better of it. */
export function askTags(): Promise<string[] | undefined> {
  return ask<string[]>((answer) => <TagDialog answer={answer} />);
}
