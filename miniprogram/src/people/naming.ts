/** Saying who somebody is: by a name, or as somebody who is known already. */

import i18n from "i18next";

import { queries } from "../album/queries.ts";
import { tellRefusal } from "../album/refusals.ts";
import { replace } from "../platform/navigation.ts";
import { choose } from "../ui/choosing.tsx";
import { askName, askWho } from "./choosing.tsx";
import { change, correct, merge } from "./corrections.ts";
import { personNamed, personQuery, type Person } from "./people.ts";

export async function name(person: Person): Promise<void> {
  const chosen = await askName(person);
  if (chosen === undefined) return;
  if ("person" in chosen) {
    await mergeInto(person, chosen.person);
    return;
  }
  if (chosen.name === person.name) return;
  try {
    const known = await personNamed(chosen.name);
    if (known !== undefined && known.id !== person.id) {
      const isSame = await areSame(known);
      if (isSame === undefined) return;
      if (isSame) {
        await mergeInto(person, known);
        return;
      }
    }
  } catch (error) {
    tellRefusal(error);
    return;
  }
  await correct(i18n.t("people:named"), change(person.id, { name: chosen.name }));
}

/** Makes somebody part of another, who is chosen. */
export async function become(person: Person): Promise<void> {
  const other = await askWho(person);
  if (other !== undefined) await mergeInto(person, other);
}

/** Two may have one name; undefined: whoever was asked thought better of it. */
function areSame({ name: known }: Person): Promise<boolean | undefined> {
  return choose({
    title: i18n.t("people:merge.title"),
    text: i18n.t("people:merge.detail", { name: known }),
    choices: [
      { words: i18n.t("people:merge.yes"), value: true },
      { words: i18n.t("people:merge.no"), value: false },
    ],
  });
}

async function mergeInto(person: Person, other: Person): Promise<void> {
  const called = other.name === "" ? i18n.t("people:nameless") : other.name;
  const told = i18n.t("people:merge.done", { name: called });
  await correct(told, merge(person.id, other.id), async () => {
    queries.removeQueries({ queryKey: personQuery(person.id).queryKey });
    await replace("person", { id: other.id });
  });
}
