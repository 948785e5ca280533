/** Forms by which somebody, a place or days are left out of memories. */

import { Button, Group, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { namedPeopleQuery, placesQuery } from "../../shared/filters/choices.ts";
import { joinNames, nameOf } from "../../shared/names.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { leaveOut, memoriesChanged } from "./memories.ts";

type What = Schemas["ExcludeRequest"];

export function LeavePersonOut() {
  const { t } = useTranslation("memories");
  const people = useQuery(namedPeopleQuery).data ?? [];
  const [person, setPerson] = useState<string | null>(null);
  return (
    <Leaving
      what={person === null ? undefined : { person }}
      onDone={() => {
        setPerson(null);
      }}
    >
      <Select
        flex={1}
        label={t("left_out.person")}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={person}
        onChange={setPerson}
        searchable
        nothingFoundMessage={t("left_out.nobody_called_that")}
      />
    </Leaving>
  );
}

export function LeavePlaceOut() {
  const { t } = useTranslation("memories");
  const choices = placeChoices(useQuery(placesQuery).data ?? []);
  const [place, setPlace] = useState<string | null>(null);
  return (
    <Leaving
      what={place === null ? undefined : (JSON.parse(place) as What)}
      onDone={() => {
        setPlace(null);
      }}
    >
      <Select
        flex={1}
        label={t("left_out.place")}
        data={choices}
        value={place}
        onChange={setPlace}
        searchable
        limit={200}
        nothingFoundMessage={t("left_out.nothing_called_that")}
      />
    </Leaving>
  );
}

export function LeaveDaysOut() {
  const { t } = useTranslation("memories");
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const isWhole = first !== "" && last !== "" && first <= last;
  return (
    <Leaving
      what={isWhole ? { first_day: first, last_day: last } : undefined}
      onDone={() => {
        setFirst("");
        setLast("");
      }}
    >
      <TextInput
        type="date"
        flex={1}
        label={t("left_out.first_day")}
        value={first}
        max={last}
        onChange={(event) => {
          setFirst(event.currentTarget.value);
        }}
      />
      <TextInput
        type="date"
        flex={1}
        label={t("left_out.last_day")}
        value={last}
        min={first}
        onChange={(event) => {
          setLast(event.currentTarget.value);
        }}
      />
    </Leaving>
  );
}

function Leaving(props: { what: What | undefined; onDone: () => void; children: ReactNode }) {
  const { what, onDone, children } = props;
  const { t } = useTranslation("memories");
  const leaving = useMutation({
    mutationFn: leaveOut,
    onSuccess: async () => {
      await memoriesChanged();
      onDone();
    },
    onError: tellRefusal,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (what !== undefined) leaving.mutate(what);
      }}
    >
      <Group align="end">
        {children}
        <Button
          type="submit"
          variant="light"
          disabled={what === undefined}
          loading={leaving.isPending}
        >
          {t("left_out.leave_out")}
        </Button>
      </Group>
    </form>
  );
}

/** Under each country: all of it, its regions, its towns. */
function placeChoices(countries: readonly Schemas["CountryBranch"][]) {
  return countries.map((country) => ({
    group: nameOf(country),
    items: [
      choice(nameOf(country), { country: country.country_code }),
      ...country.regions
        .filter((region) => nameOf(region) !== "")
        .map((region) =>
          choice(joinNames([region, country].map(nameOf)), {
            country: country.country_code,
            region: region.name_en,
          }),
        ),
      ...country.regions.flatMap((region) =>
        region.places.map((town) =>
          choice(joinNames([town, region, country].map(nameOf)), { place: town.id }),
        ),
      ),
    ],
  }));
}

function choice(label: string, what: What): { label: string; value: string } {
  return { label, value: JSON.stringify(what) };
}
