/** A field that finds somebody by name, and takes a name that nobody has yet. */

import { Combobox, Group, Loader, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../refusals.ts";
import { FaceCrop } from "./FaceCrop.tsx";
import { people, personNamed, type Person } from "./people.ts";

const OFFERED = 8; // people at once: more are found by typing
const PATIENCE = 200; // milliseconds after the last letter

/** Somebody of the library, or the name of somebody new. */
export type PersonChoice = { person: Person } | { name: string };

export function PersonPicker(props: {
  label: string;
  /** In place of the label above the field, which then is read out alone. */
  placeholder?: string;
  /** Whom not to offer. */
  except?: readonly string[];
  canCreate?: boolean;
  /** Whether those without a name are left out, too: where somebody is being named. */
  onlyNamed?: boolean;
  /** What was typed counts when the field is left, too, and not by Enter alone. */
  choosesOnLeave?: boolean;
  autoFocus?: boolean;
  onChoose: (choice: PersonChoice) => void;
  /** The field was left, or Escape pressed, and nothing chosen. */
  onLeave?: () => void;
}) {
  const { label, placeholder, except = [], canCreate = false, choosesOnLeave = false } = props;
  const { onlyNamed = false, autoFocus = false } = props;
  const { t } = useTranslation("people");
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const isSettled = useRef(false); // whether it is over: an Enter also leaves the field
  const store = useCombobox({
    opened: isOpen,
    onOpenedChange: setOpen,
    onDropdownClose: () => {
      store.resetSelectedOption();
    },
  });
  const { all, isLooking } = useFound(text.trim(), isOpen, OFFERED + except.length);
  const found = all
    .filter((person) => !except.includes(person.id) && !(onlyNamed && person.name === ""))
    .slice(0, OFFERED);
  const name = text.trim();
  const isNew = canCreate && name !== "" && !found.some((person) => person.name === name);

  const choose = (choice: PersonChoice) => {
    isSettled.current = true;
    store.closeDropdown();
    setText("");
    props.onChoose(choice);
  };
  const takeText = async () => {
    isSettled.current = true;
    const person = await personNamed(name);
    if (person !== undefined && !except.includes(person.id)) choose({ person });
    else if (canCreate) choose({ name });
    else isSettled.current = false;
  };
  const leave = () => {
    store.closeDropdown();
    if (isSettled.current) return;
    if (choosesOnLeave && name !== "") takeText().catch(tellRefusal);
    else props.onLeave?.();
  };
  return (
    <Combobox
      store={store}
      width="max-content"
      position="bottom-start"
      onOptionSubmit={(value) => {
        const person = found.find(({ id }) => id === value);
        choose(person === undefined ? { name } : { person });
      }}
    >
      <Combobox.Target>
        <TextInput
          {...(placeholder === undefined ? { label } : { placeholder, "aria-label": label })}
          role="combobox"
          value={text}
          maxLength={100}
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined} // of a dialog
          rightSection={isLooking ? <Loader size={16} /> : null}
          onChange={(event) => {
            isSettled.current = false;
            setText(event.currentTarget.value);
            store.openDropdown();
            store.resetSelectedOption();
          }}
          onFocus={() => {
            isSettled.current = false;
            store.openDropdown();
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Escape") {
              event.stopPropagation(); // the dialog around it stays open
              isSettled.current = true;
              setText("");
              props.onLeave?.();
            } else if (event.key === "Enter" && store.getSelectedOptionIndex() < 0) {
              event.preventDefault();
              if (name !== "") takeText().catch(tellRefusal);
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown
        miw={240}
        maw={360}
        hidden={found.length === 0 && name === ""} // there is nothing to say yet
      >
        <Combobox.Options mah={344} style={{ overflowY: "auto" }} aria-label={label}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <Offered person={person} />
            </Combobox.Option>
          ))}
          {isNew && (
            <Combobox.Option value="">
              <Group gap="sm" wrap="nowrap">
                <IconUserPlus size={28} stroke={1.4} aria-hidden />
                <Text size="sm">{t("picker.new", { name })}</Text>
              </Group>
            </Combobox.Option>
          )}
          {found.length === 0 && !isNew && !isLooking && (
            <Combobox.Empty>{t("picker.nobody")}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Offered({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  return (
    <Group gap="sm" wrap="nowrap">
      <FaceCrop url={person.cover_url} size={32} />
      <Text size="sm" truncate {...(person.name === "" && { c: "dimmed" })}>
        {person.name === "" ? t("nameless") : person.name}
      </Text>
      <Text size="xs" c="dimmed" ml="auto" pl="sm" style={{ whiteSpace: "nowrap" }}>
        {t("photos", { count: person.face_count })}
      </Text>
    </Group>
  );
}

function useFound(text: string, isWanted: boolean, limit: number) {
  const [q] = useDebouncedValue(text, PATIENCE);
  const asked = useInfiniteQuery({
    ...people({ q, limit }),
    enabled: isWanted,
    placeholderData: (before) => before, // those found so far stay while others are looked for
  });
  const all = asked.data?.pages[0]?.items ?? [];
  return { all, isLooking: asked.isFetching || q !== text };
}
