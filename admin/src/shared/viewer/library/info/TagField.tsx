/** A field for a tag: words that the album knows are offered, and any other is made. */

import { Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../../../app/api.ts";
import { nameOf, otherNameOf } from "../../../names.ts";

const PATIENCE = 150; // milliseconds after the last letter
const NEW = " "; // no slug is so

export function TagField(props: {
  ref: React.Ref<HTMLInputElement>;
  onTag: (tag: Schemas["WantedTagRequest"]) => void;
}) {
  const { ref, onTag } = props;
  const { t } = useTranslation("info");
  const [typed, setTyped] = useState("");
  const words = useWords(typed.trim());
  const store = useCombobox({
    onDropdownClose: () => {
      store.resetSelectedOption();
    },
  });
  const name = typed.trim();
  const isKnown = words.some((word) =>
    [word.name_en, word.name_zh].some((each) => each.toLowerCase() === name.toLowerCase()),
  );
  const take = (tag: Schemas["WantedTagRequest"]) => {
    setTyped("");
    store.closeDropdown();
    onTag(tag);
  };
  return (
    <Combobox
      store={store}
      onOptionSubmit={(value) => {
        take(value === NEW ? { name } : { slug: value });
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={ref}
          role="combobox"
          aria-label={t("tags.add")}
          placeholder={`${t("tags.add")}…`}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            store.resetSelectedOption();
            if (event.currentTarget.value.trim() === "") store.closeDropdown();
            else store.openDropdown();
          }}
          onBlur={() => {
            store.closeDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            if (name !== "" && store.getSelectedOptionIndex() < 0) take({ name });
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={name === ""}>
        <Combobox.Options mah={260} style={{ overflowY: "auto" }} aria-label={t("tags.title")}>
          {words.map((word) => (
            <Combobox.Option key={word.slug} value={word.slug}>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm">{nameOf(word)}</Text>
                <Text size="sm" c="dimmed">
                  {otherNameOf(word)}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {!isKnown && name !== "" && (
            <Combobox.Option value={NEW}>{t("tags.new", { name })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function useWords(typed: string): readonly Schemas["TagSuggestion"][] {
  const [q] = useDebouncedValue(typed, PATIENCE);
  const asked = useQuery({
    queryKey: ["tags", "suggestions", q],
    queryFn: () => unwrap(api.GET("/api/v1/tags/suggestions", { params: { query: { q } } })),
    enabled: q !== "",
    placeholderData: (before) => before, // what was found so far stays while more is looked for
  });
  return typed === "" ? [] : (asked.data?.items ?? []);
}
