/** Correcting who is who: done, told in passing, and taken back on request. */

import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { ProblemError } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { confirm, type Confirmation } from "../dialogs.tsx";
import { LIBRARY } from "../photos/library.ts";
import { tellRefusal } from "../refusals.ts";
import { offerUndo } from "../undo.tsx";
import { takeBack, type Correction, type Edited } from "./corrections.ts";
import { PEOPLE } from "./people.ts";

export interface Correcting {
  /**
   * Makes corrections that are one for whoever makes them, and are taken back as one. Answers what
   * the last one answered; undefined if any was refused or called off, which has been told.
   */
  correct: <T extends Edited>(
    told: string,
    ...corrections: readonly Correction<T>[]
  ) => Promise<T | undefined>;
  /** A single correction, about which nothing is told, and which throws when it is refused. */
  attempt: <T extends Edited>(correction: Correction<T>) => Promise<T | undefined>;
}

/** The words of "people" must be loaded. */
export function useCorrecting(): Correcting {
  const { t } = useTranslation(["people", "common"]);
  return useMemo(() => {
    const twice: Confirmation = {
      title: t("people:same_photo.title"),
      text: t("people:same_photo.detail"),
      yes: t("people:same_photo.yes"),
      isHarmless: true,
    };
    const attempt = <T extends Edited>(correction: Correction<T>) => attempted(correction, twice);
    const correct: Correcting["correct"] = async (told, ...corrections) => {
      const made: string[] = [];
      let last;
      try {
        for (const correction of corrections) {
          last = await attempt(correction);
          if (last === undefined) break;
          if (last.edit !== null) made.unshift(last.edit); // the latest is taken back first
        }
      } catch (error) {
        last = undefined;
        tellRefusal(error);
      }
      await peopleChanged();
      if (made.length > 0) {
        offerUndo(told, t("common:undo"), () => correct(t("people:undone"), ...made.map(takeBack)));
      } else if (last !== undefined) notifications.show({ message: told });
      return last;
    };
    return { correct, attempt };
  }, [t]);
}

async function attempted<T extends Edited>(
  correction: Correction<T>,
  twice: Confirmation,
): Promise<T | undefined> {
  try {
    return await correction({ allow_same_photo: false });
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === "same_photo")) throw error;
    if (!(await confirm(twice))) return undefined;
    return await correction({ allow_same_photo: true });
  }
}

/** Has everything that shows people asked for again: photos tell who is in them, too. */
export async function peopleChanged(): Promise<void> {
  void queries.invalidateQueries({ queryKey: [LIBRARY] });
  await queries.invalidateQueries({ queryKey: [PEOPLE] });
}
