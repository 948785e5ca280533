/** The fields of what a partner is shown. */

import { Radio, Stack, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Chip, Chips } from "../../../shared/Chip.tsx";
import { PersonPicker } from "../../../shared/people/PersonPicker.tsx";
import type { Somebody, Terms } from "./terms.ts";

const today = new Intl.DateTimeFormat("sv"); // writes days as YYYY-MM-DD

export function TermsFields(props: { terms: Terms; onChange: (terms: Terms) => void }) {
  const { terms, onChange } = props;
  const { t } = useTranslation("partnerships");
  return (
    <>
      <Radio.Group
        label={t("terms.what")}
        value={terms.onlyPeople ? "people" : "all"}
        onChange={(which) => {
          onChange({ ...terms, onlyPeople: which === "people" });
        }}
      >
        <Stack gap="xs" pt={6}>
          <Radio value="all" label={t("terms.all")} />
          <Radio value="people" label={t("terms.people")} />
        </Stack>
      </Radio.Group>
      {terms.onlyPeople && (
        <People
          people={terms.people}
          onChange={(people) => {
            onChange({ ...terms, people });
          }}
        />
      )}
      <TextInput
        type="date"
        label={t("terms.since")}
        description={t("terms.since_none")}
        max={today.format(new Date())}
        value={terms.since}
        onChange={(event) => {
          onChange({ ...terms, since: event.currentTarget.value });
        }}
      />
      <Switch
        label={t("terms.places")}
        description={t("terms.places_detail")}
        checked={terms.places}
        onChange={(event) => {
          onChange({ ...terms, places: event.currentTarget.checked });
        }}
      />
    </>
  );
}

function People(props: {
  people: readonly Somebody[];
  onChange: (people: readonly Somebody[]) => void;
}) {
  const { people, onChange } = props;
  const { t } = useTranslation("partnerships");
  return (
    <Stack gap="xs">
      <Chips label={t("terms.chosen")}>
        {people.map(({ id, name }) => (
          <Chip
            key={id}
            kind=""
            name={name || t("nameless")}
            onRemove={() => {
              onChange(people.filter((one) => one.id !== id));
            }}
          />
        ))}
      </Chips>
      <PersonPicker
        label={t("terms.add")}
        except={people.map(({ id }) => id)}
        onlyNamed
        onChoose={(choice) => {
          if ("person" in choice) onChange([...people, choice.person]);
        }}
      />
    </Stack>
  );
}
