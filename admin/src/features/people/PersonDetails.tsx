/** When somebody was born, and what they are to the member. */

import { Button, Group, Modal, Stack, TagsInput, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Answer } from "../../shared/Page.tsx";
import { peopleChanged, useCorrecting } from "../../shared/people/correcting.ts";
import { change } from "../../shared/people/corrections.ts";
import type { Person } from "../../shared/people/people.ts";
import { Refused } from "../../shared/Refused.tsx";
import {
  kindName,
  kindsQuery,
  nameOf,
  relationsQuery,
  setRelations,
  type Kind,
} from "./relations.ts";

const EARLIEST = "1700-01-01"; // before there were photos of anybody
const MOST = 10; // relations, and words besides
const LONGEST = 40; // letters of a word

export function PersonDetails({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation("people");
  const kinds = useQuery(kindsQuery);
  const relations = useQuery(relationsQuery(person.id));
  return (
    <Modal opened onClose={onClose} title={t("details.title")}>
      <Answer asked={kinds}>
        {(known) => (
          <Answer asked={relations}>
            {({ items }) => (
              <Details
                person={person}
                kinds={known}
                said={items.map(({ kind, word }) => word || kindName(known, kind))}
                onClose={onClose}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Modal>
  );
}

function Details(props: {
  person: Person;
  kinds: readonly Kind[];
  said: readonly string[];
  onClose: () => void;
}) {
  const { person, kinds, onClose } = props;
  const { t } = useTranslation(["people", "common"]);
  const { attempt } = useCorrecting();
  const [born, setBorn] = useState(person.birth_date ?? "");
  const [said, setSaid] = useState<string[]>([...props.said]);
  const save = useMutation({
    mutationFn: async () => {
      if (born !== (person.birth_date ?? "")) {
        await attempt(change(person.id, { birth_date: born || null }));
      }
      if (said.join("\n") !== props.said.join("\n")) await setRelations(person.id, said, kinds);
      await peopleChanged();
    },
    onSuccess: onClose,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <TextInput
          type="date"
          label={t("details.born")}
          description={t("details.born_detail")}
          min={EARLIEST}
          value={born}
          onChange={(event) => {
            setBorn(event.currentTarget.value);
          }}
        />
        <TagsInput
          label={t("details.to_you")}
          description={t("details.to_you_detail")}
          data={kinds.map(nameOf)}
          value={said}
          onChange={setSaid}
          maxTags={MOST}
          maxLength={LONGEST}
          acceptValueOnBlur
          clearable
          {...(said.length === 0 && { placeholder: t("details.example") })}
        />
        <Refused error={save.error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("common:save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
