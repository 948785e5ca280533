/** Members of albums by their names. */

import i18n from "i18next";

import type { Schemas } from "../../app/api.ts";

/** Not everybody has said a name; the words of albums must have been learnt. */
export function nameOf(user: Schemas["AlbumUser"]): string {
  return user.name || i18n.getFixedT(null, "albums")("somebody");
}
