/** Whose faces are: what members say about them, and take back. */

import { queryOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, ProblemError, unwrap, type Schemas } from "../../../app/api.ts";
import { queries } from "../../../app/queries.ts";
import { photosChanged } from "../../photos/library.ts";
import { tellRefusal } from "../../refusals.ts";
import { offerUndo } from "../../undo.tsx";
import type { Box } from "../box.ts";

export type Face = Schemas["Face"];

/** Somebody known, or somebody new. */
export type Whose = { person: string } | { name: string };

const MOST = 200; // names that are offered

export const namesQuery = queryOptions({
  queryKey: ["people", "names"],
  queryFn: async () => {
    const { items } = await unwrap(
      api.GET("/api/v1/people", { params: { query: { limit: MOST, fields: "id,name" } } }),
    );
    return items.filter(({ name }) => name !== "");
  },
  staleTime: 60_000,
});

/** An act that answers with the edit by which it can be taken back. */
export interface FaceAct {
  /** Told when it is done. */
  told: string;
  /** @param allowsTwice the photo may show somebody twice */
  run: (allowsTwice: boolean) => Promise<{ edit: string | null }>;
}

/**
 * Carries out acts. One that is refused because a photo would show somebody twice is kept, to be
 * asked about.
 */
export function useFaceActs(onDone: () => void) {
  const { t } = useTranslation("common");
  const [doubted, setDoubted] = useState<FaceAct>();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ act, allowsTwice }: { act: FaceAct; allowsTwice: boolean }) =>
      act.run(allowsTwice),
    onSuccess: async ({ edit }, { act }) => {
      setDoubted(undefined);
      onDone();
      await peopleChanged();
      if (edit !== null) offerUndo(act.told, t("undo"), () => undone(edit));
    },
    onError: (error, { act, allowsTwice }) => {
      const isDoubt = error instanceof ProblemError && error.code === "same_photo" && !allowsTwice;
      if (isDoubt) setDoubted(act);
      else tellRefusal(error);
    },
  });
  return {
    isPending,
    isDoubted: doubted !== undefined,
    act: (act: FaceAct) => {
      mutate({ act, allowsTwice: false });
    },
    insist: () => {
      if (doubted !== undefined) mutate({ act: doubted, allowsTwice: true });
    },
  };
}

async function undone(edit: string): Promise<void> {
  await unwrap(
    api.POST("/api/v1/people/edits/{edit_id}/undo", { params: { path: { edit_id: edit } } }),
  );
  await peopleChanged();
}

async function peopleChanged(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ["people"] }), photosChanged()]);
}

export function named(name: string, known: readonly Schemas["KnownPerson"][]): Whose {
  const person = known.find((candidate) => candidate.name === name);
  return person === undefined ? { name } : { person: person.id };
}

/**
 * A face of nobody goes to whom the name names, and so does one that is somebody else's. One of
 * somebody without a name names all of theirs.
 */
export function nameFace(
  face: Face,
  whose: Whose,
  allowsTwice: boolean,
): Promise<{ edit: string | null }> {
  const nameless = face.person?.name === "" ? face.person.id : undefined;
  if (nameless === undefined) return moveFace(face, whose, allowsTwice);
  if ("name" in whose) {
    return unwrap(
      api.PATCH("/api/v1/people/{person_id}", {
        params: { path: { person_id: nameless } },
        body: { name: whose.name },
      }),
    );
  }
  return unwrap(
    api.POST("/api/v1/people/{person_id}/merge", {
      params: { path: { person_id: whose.person } },
      body: { people: [nameless], allow_same_photo: allowsTwice },
    }),
  );
}

function moveFace(face: Face, whose: Whose, allowsTwice: boolean) {
  return unwrap(
    api.POST("/api/v1/faces/move", {
      body: { faces: [face.id], name: "", ...whose, allow_same_photo: allowsTwice },
    }),
  );
}

export function rejectFace(face: Face, person: string) {
  return unwrap(
    api.POST("/api/v1/people/{person_id}/reject", {
      params: { path: { person_id: person } },
      body: { faces: [face.id] },
    }),
  );
}

export function confirmFace(face: Face, person: string, allowsTwice: boolean) {
  return unwrap(
    api.POST("/api/v1/people/{person_id}/confirm", {
      params: { path: { person_id: person } },
      body: { faces: [face.id], allow_same_photo: allowsTwice },
    }),
  );
}

export function ignoreFace(face: Face) {
  return unwrap(api.POST("/api/v1/faces/ignore", { body: { faces: [face.id] } }));
}

export function eraseFace(face: Face) {
  return unwrap(api.DELETE("/api/v1/faces/{face_id}", { params: { path: { face_id: face.id } } }));
}

export function drawFace(photo: string, box: Box, whose: Whose, allowsTwice: boolean) {
  return unwrap(
    api.POST("/api/v1/assets/{asset_id}/faces", {
      params: { path: { asset_id: photo } },
      body: { box, name: "", ...whose, allow_same_photo: allowsTwice },
    }),
  );
}
