/** What can be corrected about people and faces; each is sent when it is called. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import type { PersonChoice } from "./PersonPicker.tsx";

export interface Edited {
  /** To be taken back by; null where nothing had to change. */
  edit: string | null;
}

/** Some would show a person twice in a photo: that is allowed only once it was asked about. */
export type Correction<T extends Edited = Edited> = (allowed: {
  allow_same_photo: boolean;
}) => Promise<T>;

type EditedPerson = Schemas["EditedPerson"];

export function change(
  id: string,
  changes: Schemas["PatchedChangePersonRequest"],
): Correction<Schemas["ChangedPerson"]> {
  const params = { path: { person_id: id } };
  return () => unwrap(api.PATCH("/api/v1/people/{person_id}", { params, body: changes }));
}

/** Makes `others` part of the person, whose name stays. */
export function merge(id: string, others: readonly string[]): Correction<EditedPerson> {
  const params = { path: { person_id: id } };
  return (allowed) =>
    unwrap(
      api.POST("/api/v1/people/{person_id}/merge", {
        params,
        body: { people: [...others], ...allowed },
      }),
    );
}

/** Gives faces to somebody known, or to somebody new of that name. */
export function move(faces: readonly string[], choice: PersonChoice): Correction<EditedPerson> {
  const whose = "person" in choice ? { person: choice.person.id, name: "" } : { name: choice.name };
  return (allowed) =>
    unwrap(api.POST("/api/v1/faces/move", { body: { faces: [...faces], ...whose, ...allowed } }));
}

/** Makes somebody new of some of a person's faces, who is never taken for that person again. */
export function split(
  id: string,
  faces: readonly string[],
  name: string,
): Correction<EditedPerson> {
  const params = { path: { person_id: id } };
  return (allowed) =>
    unwrap(
      api.POST("/api/v1/people/{person_id}/split", {
        params,
        body: { faces: [...faces], name, ...allowed },
      }),
    );
}

export function reject(id: string, faces: readonly string[]): Correction {
  const params = { path: { person_id: id } };
  return () =>
    unwrap(api.POST("/api/v1/people/{person_id}/reject", { params, body: { faces: [...faces] } }));
}

export function confirm(id: string, faces: readonly string[]): Correction {
  const params = { path: { person_id: id } };
  return (allowed) =>
    unwrap(
      api.POST("/api/v1/people/{person_id}/confirm", {
        params,
        body: { faces: [...faces], ...allowed },
      }),
    );
}

export function ignore(faces: readonly string[]): Correction {
  return () => unwrap(api.POST("/api/v1/faces/ignore", { body: { faces: [...faces] } }));
}

export function heed(faces: readonly string[]): Correction {
  return () => unwrap(api.POST("/api/v1/faces/unignore", { body: { faces: [...faces] } }));
}

export function answer(id: string, said: Schemas["SuggestionAnswer"]): Correction {
  const params = { path: { suggestion_id: id } };
  return (allowed) =>
    unwrap(
      api.POST("/api/v1/people/suggestions/{suggestion_id}", {
        params,
        body: { answer: said, ...allowed },
      }),
    );
}

export function answerOffer(id: string, said: Schemas["NameOfferAnswer"]): Correction {
  const params = { path: { offer_id: id } };
  return () =>
    unwrap(api.POST("/api/v1/name-offers/{offer_id}", { params, body: { answer: said } }));
}

/** Takes an edit back. */
export function takeBack(edit: string): Correction {
  const params = { path: { edit_id: edit } };
  return () => unwrap(api.POST("/api/v1/people/edits/{edit_id}/undo", { params }));
}
