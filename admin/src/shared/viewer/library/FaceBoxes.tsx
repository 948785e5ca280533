/** Boxes around faces, with names; each opens what can be said about it. */

import { Button, Popover, Stack } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { placed } from "../box.ts";
import classes from "../viewer.module.css";
import {
  confirmFace,
  eraseFace,
  ignoreFace,
  nameFace,
  rejectFace,
  useFaceActs,
  type Face,
} from "./faces.ts";
import { NameForm } from "./NameForm.tsx";

export function FaceBoxes({ faces }: { faces: readonly Face[] }) {
  // as one reads, so that the keyboard goes from left to right
  const ordered = faces.toSorted((one, other) => one.box.left - other.box.left);
  return ordered.map((face) => <FaceBox key={face.id} face={face} />);
}

function FaceBox({ face }: { face: Face }) {
  const { t } = useTranslation("picture");
  const [isOpen, setOpen] = useState(false);
  const known = face.person?.name ?? "";
  const name = known === "" ? t("faces.unknown") : known;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={300}
      trapFocus
      returnFocus
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.face}
          data-unknown={known === "" || undefined}
          style={placed(face.box)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span>{name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <FaceMenu
          face={face}
          onDone={() => {
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function FaceMenu({ face, onDone }: { face: Face; onDone: () => void }) {
  const { t } = useTranslation("picture");
  const { history } = useRouter();
  const { act, insist, isPending, isDoubted } = useFaceActs(onDone);
  const { person } = face;
  const name = person?.name ?? "";
  const choices = [
    person !== null &&
      name !== "" &&
      !face.is_confirmed && {
        label: t("faces.confirm", { name }),
        told: t("faces.confirmed"),
        run: (allowsTwice: boolean) => confirmFace(face, person.id, allowsTwice),
      },
    person !== null && {
      label: t("faces.reject"),
      told: t("faces.rejected"),
      run: () => rejectFace(face, person.id),
    },
    face.is_drawn
      ? { label: t("faces.erase"), told: t("faces.erased"), run: () => eraseFace(face) }
      : { label: t("faces.ignore"), told: t("faces.ignored"), run: () => ignoreFace(face) },
  ].filter((choice) => choice !== false);
  return (
    <NameForm
      name={name}
      isPending={isPending}
      isDoubted={isDoubted}
      onInsist={insist}
      onName={(given, whose) => {
        act({
          told: t("faces.named", { name: given }),
          run: (allowsTwice) => nameFace(face, whose, allowsTwice),
        });
      }}
    >
      <Stack gap={2} align="stretch">
        {choices.map((choice) => (
          <Button
            key={choice.label}
            variant="subtle"
            color="gray"
            size="compact-sm"
            fw={400}
            justify="start"
            onClick={() => {
              act(choice);
            }}
          >
            {choice.label}
          </Button>
        ))}
        {person !== null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            fw={400}
            justify="start"
            onClick={() => {
              history.push(`/people/${person.id}`);
            }}
          >
            {t("faces.to_person", { name: name || t("faces.nameless") })}
          </Button>
        )}
      </Stack>
    </NameForm>
  );
}
