import type { Schemas } from "../../../app/api.ts";
import { textOf } from "../searches.ts";

/** Which questions of the gold set are shown; all where nothing is said. */
export interface GoldSearch {
  q?: string;
  language?: Schemas["AskLanguage"];
  answerable?: boolean;
}

export function readGold({ q, language, answerable }: Record<string, unknown>): GoldSearch {
  return {
    ...textOf(q),
    ...((language === "zh" || language === "en") && { language }),
    ...(typeof answerable === "boolean" && { answerable }),
  };
}
