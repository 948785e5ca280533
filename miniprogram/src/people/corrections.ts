/** Correcting who is who: done, told in passing, and taken back on request. */

import i18n from "i18next";

import { api, ProblemError, unwrap, type Schemas } from "../album/client.ts";
import { tellRefusal } from "../album/refusals.ts";
import { libraryChanged } from "../photos/library.ts";
import { confirm } from "../ui/choosing.tsx";
import { say } from "../ui/notices.ts";
import { peopleChanged, type Said } from "./people.ts";

interface Edited {
  /** To be taken back by; null where nothing had to change. */
  edit: string | null;
}

/** Some would show a person twice in a photo: that is allowed only once it was asked about. */
type Correction = (allowed: { allow_same_photo: boolean }) => Promise<Edited>;

export function change(
  person_id: string,
  changes: Schemas["PatchedChangePersonRequest"],
): Correction {
  const params = { path: { person_id } };
  return () => unwrap(api.PATCH("/api/v1/people/{person_id}", { params, body: changes }));
}

/** Makes somebody part of another, whose name stays. */
export function merge(gone: string, into: string): Correction {
  const params = { path: { person_id: into } };
  return (allowed) =>
    unwrap(
      api.POST("/api/v1/people/{person_id}/merge", {
        params,
        body: { people: [gone], ...allowed },
      }),
    );
}

export function answer(suggestion_id: string, said: Said): Correction {
  const params = { path: { suggestion_id } };
  return (allowed) =>
    unwrap(
      api.POST("/api/v1/people/suggestions/{suggestion_id}", {
        params,
        body: { answer: said, ...allowed },
      }),
    );
}

export function answerOffer(offer_id: string, said: Schemas["NameOfferAnswer"]): Correction {
  const params = { path: { offer_id } };
  return () =>
    unwrap(api.POST("/api/v1/name-offers/{offer_id}", { params, body: { answer: said } }));
}

export function takeBack(edit_id: string): Correction {
  const params = { path: { edit_id } };
  return () => unwrap(api.POST("/api/v1/people/edits/{edit_id}/undo", { params }));
}

/** Undefined: it was called off. Throws what the album refuses it by. */
export async function attempt(correction: Correction): Promise<Edited | undefined> {
  try {
    return await correction({ allow_same_photo: false });
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === "same_photo")) throw error;
    const isAllowed = await confirm({
      title: i18n.t("people:same_photo.title"),
      text: i18n.t("people:same_photo.detail"),
      yes: i18n.t("people:same_photo.yes"),
      isDangerous: false,
    });
    return isAllowed ? await correction({ allow_same_photo: true }) : undefined;
  }
}

/**
 * What is refused is told.
 *
 * @param leave the page, before it asks for somebody who is not there any more
 */
export async function correct(
  told: string,
  correction: Correction,
  leave?: () => Promise<void>,
): Promise<void> {
  try {
    const edited = await attempt(correction);
    if (edited === undefined) return;
    const { edit } = edited;
    await leave?.();
    say({
      text: told,
      ...(edit === null
        ? {}
        : {
            action: {
              words: i18n.t("common:undo"),
              onPress: () => void correct(i18n.t("people:undone"), takeBack(edit)),
            },
          }),
    });
  } catch (error) {
    tellRefusal(error);
  } finally {
    void libraryChanged(); // photos tell who is in them, too
    await peopleChanged();
  }
}
