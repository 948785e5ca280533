/** A name that can be typed where it stands. */

import { TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useCorrecting } from "../../shared/people/correcting.ts";
import { change, merge } from "../../shared/people/corrections.ts";
import type { Person } from "../../shared/people/people.ts";
import { PersonPicker, type PersonChoice } from "../../shared/people/PersonPicker.tsx";
import classes from "./people.module.css";

export function NameInPlace({
  person,
  onMerged,
}: {
  person: Person;
  onMerged?: (id: string) => void;
}) {
  const { t } = useTranslation("people");
  const { correct } = useCorrecting();
  const [isTyping, setTyping] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  useEffect(() => {
    if (wasTyping.current && !isTyping && document.activeElement === document.body) {
      button.current?.focus(); // which the field has lost by going
    }
    wasTyping.current = isTyping;
  }, [isTyping]);
  const stop = () => {
    setTyping(false);
  };
  const rename = (name: string) => {
    stop();
    if (name !== person.name) void correct(t("named"), change(person.id, { name }));
  };
  // somebody without a name who gets another's is that other
  const choose = async (choice: PersonChoice) => {
    if ("name" in choice) {
      rename(choice.name);
      return;
    }
    stop();
    const told = t("merge.done", { name: choice.person.name || t("nameless") });
    const merged = await correct(told, merge(choice.person.id, [person.id]));
    if (merged !== undefined) onMerged?.(choice.person.id);
  };
  if (!isTyping) {
    return (
      <UnstyledButton
        ref={button}
        className={classes.name}
        data-empty={person.name === "" || undefined}
        title={t("name")}
        onClick={() => {
          setTyping(true);
        }}
      >
        {person.name === "" ? t("who") : person.name}
      </UnstyledButton>
    );
  }
  if (person.name === "") {
    return (
      <PersonPicker
        label={t("name")}
        placeholder={t("who")}
        except={[person.id]}
        canCreate
        onlyNamed
        choosesOnLeave
        autoFocus
        onChoose={(choice) => void choose(choice)}
        onLeave={stop}
      />
    );
  }
  return <Renaming name={person.name} onSettle={rename} />;
}

function Renaming({ name, onSettle }: { name: string; onSettle: (name: string) => void }) {
  const { t } = useTranslation("people");
  const isOff = useRef(false);
  return (
    <TextInput
      aria-label={t("name")}
      defaultValue={name}
      maxLength={100}
      autoFocus
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onBlur={(event) => {
        onSettle(isOff.current ? name : event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") isOff.current = true;
        if (event.key !== "Escape" && event.key !== "Enter") return;
        event.preventDefault(); // else it presses the button that gets the focus
        event.currentTarget.blur();
      }}
    />
  );
}
