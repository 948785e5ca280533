/** Lines of the history of people, in the reader's words. */

import type { TFunction } from "i18next";

import type { Schemas } from "../../app/api.ts";
import { regional } from "../../app/language.ts";
import { plainDay } from "../../shared/amounts.ts";

export type Edit = Schemas["PeopleEdit"];
type Trait = Schemas["ChangedTrait"];
type T = TFunction<"people">;

const NAMED = 4; // people in a line

/** Whom it was about, how many faces, and what was said. */
export function aboutOf(edit: Edit, t: T): string {
  const names = edit.people.map(({ name }) => (name === "" ? t("nameless") : isolated(name)));
  const list = new Intl.ListFormat(regional()).format(names.slice(0, NAMED));
  return [
    names.length > NAMED ? `${list} …` : list,
    edit.face_count > 0 ? t("history.faces", { count: edit.face_count }) : "",
    ...edit.traits.map((trait) => traitOf(trait, t)),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Between Unicode's isolates (UAX 9): an Arabic name turns nothing about that follows it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function traitOf({ name, before, after }: Trait, t: T): string {
  switch (name) {
    case "name":
      if (!after) return t("history.name_gone");
      if (!before) return t("history.was_named");
      return t("history.name_was", { name: isolated(textOf(before)) });
    case "birth_date":
      if (!after) return t("history.birth_gone");
      return t("history.birth", { day: plainDay(textOf(after)) });
    case "is_favorite":
      return t(after ? "history.favored" : "history.unfavored");
    case "is_hidden":
      return t(after ? "history.hidden" : "history.shown");
    case "cover":
      return t(after ? "history.cover" : "history.cover_left");
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
