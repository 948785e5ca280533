/** Why something could not be processed, as a sentence. */

import i18n from "i18next";

import type { Schemas } from "../../app/api.ts";
import type { Words } from "../../app/words.ts";

type Code = keyof Words["processing"]["why"];

/** What was recorded, where there is no sentence for it. */
export function why({ code, detail }: Schemas["WhatWentWrong"]): string {
  if (isKnown(code)) return i18n.t(`processing:why.${code}`);
  return detail === "" ? code : detail;
}

function isKnown(code: string): code is Code {
  return i18n.exists(`processing:why.${code}`);
}
