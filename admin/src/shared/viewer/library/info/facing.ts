/** What the owner says about whose faces are in a photo. Everything can be taken back. */

import i18n from "i18next";

import { api, ProblemError, unwrap, type Schemas } from "../../../../app/api.ts";
import { queries } from "../../../../app/queries.ts";
import { confirm } from "../../../dialogs.tsx";
import { photosChanged } from "../../../photos/library.ts";
import { offerUndo } from "../../../undo.tsx";

type Face = Schemas["Face"];
interface Edited {
  edit: string | null;
}

/** A face of nobody goes to whom the name names; one of somebody without a name names all of them. */
export async function nameFace(face: Face, name: string, people: readonly Named[]): Promise<void> {
  const known = people.find((person) => person.name === name)?.id;
  const group = face.person?.id;
  await tellDone(i18n.t("info:people.named", { name }), () => {
    if (group !== undefined && known === undefined) return rename(group, name);
    if (group !== undefined && known !== undefined) return merge(known, group);
    return move(face.id, known === undefined ? { name } : { name: "", person: known });
  });
}

export interface Named {
  id: string;
  name: string;
}

export function rejectFace(face: Face, person: string): Promise<void> {
  return tellDone(i18n.t("info:people.rejected"), () =>
    unwrap(
      api.POST("/api/v1/people/{person_id}/reject", {
        params: { path: { person_id: person } },
        body: { faces: [face.id] },
      }),
    ),
  );
}

export function confirmFace(face: Face, person: Named): Promise<void> {
  return tellDone(i18n.t("info:people.confirmed", { name: person.name }), () =>
    unlessTwice((allowance) =>
      unwrap(
        api.POST("/api/v1/people/{person_id}/confirm", {
          params: { path: { person_id: person.id } },
          body: { faces: [face.id], ...allowance },
        }),
      ),
    ),
  );
}

export function ignoreFace(face: Face): Promise<void> {
  return tellDone(i18n.t("info:people.ignored"), () =>
    unwrap(api.POST("/api/v1/faces/ignore", { body: { faces: [face.id] } })),
  );
}

export function unignoreFace(face: { id: string }): Promise<void> {
  return tellDone(i18n.t("info:people.unignore"), () =>
    unwrap(api.POST("/api/v1/faces/unignore", { body: { faces: [face.id] } })),
  );
}

export function eraseFace(face: Face): Promise<void> {
  return tellDone(i18n.t("info:people.erased"), () =>
    unwrap(api.DELETE("/api/v1/faces/{face_id}", { params: { path: { face_id: face.id } } })),
  );
}

function rename(person: string, name: string): Promise<Edited> {
  return unwrap(
    api.PATCH("/api/v1/people/{person_id}", {
      params: { path: { person_id: person } },
      body: { name },
    }),
  );
}

function merge(into: string, other: string): Promise<Edited | undefined> {
  return unlessTwice((allowance) =>
    unwrap(
      api.POST("/api/v1/people/{person_id}/merge", {
        params: { path: { person_id: into } },
        body: { people: [other], ...allowance },
      }),
    ),
  );
}

function move(face: string, to: { name: string; person?: string }): Promise<Edited | undefined> {
  return unlessTwice((allowance) =>
    unwrap(api.POST("/api/v1/faces/move", { body: { faces: [face], ...to, ...allowance } })),
  );
}

/** Asks where a photo would show one person twice. Undefined: it is to stay as it was. */
async function unlessTwice(
  send: (allowance: { allow_same_photo: boolean }) => Promise<Edited>,
): Promise<Edited | undefined> {
  try {
    return await send({ allow_same_photo: false });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "same_photo") throw error;
  }
  const isMirror = await confirm({
    title: i18n.t("info:people.same_title"),
    text: i18n.t("info:people.same_text"),
    yes: i18n.t("info:people.same_yes"),
  });
  return isMirror ? send({ allow_same_photo: true }) : undefined;
}

async function tellDone(told: string, act: () => Promise<Edited | undefined>): Promise<void> {
  const done = await act();
  await facesChanged();
  const edit = done?.edit;
  if (edit == null) return;
  offerUndo(told, i18n.t("common:undo"), async () => {
    await unwrap(
      api.POST("/api/v1/people/edits/{edit_id}/undo", { params: { path: { edit_id: edit } } }),
    );
    await facesChanged();
  });
}

async function facesChanged(): Promise<void> {
  await Promise.all([photosChanged(), queries.invalidateQueries({ queryKey: ["people"] })]);
}
