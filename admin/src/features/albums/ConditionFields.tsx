/** The fields of one condition, by what it asks about. */

import {
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Rating,
  Select,
  TagsInput,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import {
  kindOf,
  peopleChoices,
  tagChoices,
  whereChoices,
  whereOf,
  whereValues,
  type Choice,
  type Condition,
} from "./rules.ts";

const MOST = 50; // of a kind in one condition
const SHOWN = 100; // choices at once; more are found by typing
const LONGEST = 36_600; // days
const MEDIA = ["photo", "video", "motion"] as const;

interface Fields {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

export function ConditionFields(props: Fields) {
  switch (kindOf(props.condition)) {
    case "people":
      return <People {...props} />;
    case "tags":
      return <Tags {...props} />;
    case "where":
      return <Where {...props} />;
    case "cameras":
      return <Cameras {...props} />;
    case "favorite":
      return <Favorite {...props} />;
    case "rating":
      return <Stars {...props} />;
    case "media":
      return <Media {...props} />;
    case "last_days":
      return <LastDays {...props} />;
    case "each_year":
      return <EachYear {...props} />;
    case "dates":
      return <Dates {...props} />;
    case "text":
      return <Words {...props} />;
  }
}

function People({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  const { data = [] } = useQuery(peopleChoices);
  const { people = [] } = condition;
  return (
    <>
      <MultiSelect
        aria-label={t("rule.kinds.people")}
        placeholder={people.length === 0 ? t("rule.choose_people") : ""}
        value={people}
        onChange={(chosen) => {
          onChange({ ...condition, people: chosen });
        }}
        data={offered(data, people)}
        limit={SHOWN}
        maxValues={MOST}
        searchable
        hidePickedOptions
        nothingFoundMessage={t("rule.nothing_found")}
      />
      <Every condition={condition} onChange={onChange} many={people} label={t("rule.together")} />
    </>
  );
}

function Tags({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  const { data = [] } = useQuery(tagChoices);
  const { tags = [] } = condition;
  return (
    <>
      <MultiSelect
        aria-label={t("rule.kinds.tags")}
        placeholder={tags.length === 0 ? t("rule.choose_tags") : ""}
        value={tags}
        onChange={(chosen) => {
          onChange({ ...condition, tags: chosen });
        }}
        data={offered(data, tags)}
        limit={SHOWN}
        maxValues={MOST}
        searchable
        hidePickedOptions
        nothingFoundMessage={t("rule.nothing_found")}
      />
      <Every condition={condition} onChange={onChange} many={tags} label={t("rule.all_tags")} />
    </>
  );
}

function Where({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  const { data } = useQuery(whereChoices);
  const values = whereValues(condition);
  const known = data === undefined ? [] : [...data.countries, ...data.regions, ...data.towns];
  return (
    <MultiSelect
      aria-label={t("rule.kinds.where")}
      placeholder={values.length === 0 ? t("rule.choose_where") : ""}
      value={values}
      onChange={(chosen) => {
        onChange({ ...condition, ...whereOf(chosen) });
      }}
      data={[
        { group: t("rule.countries"), items: data?.countries ?? [] },
        { group: t("rule.regions"), items: data?.regions ?? [] },
        { group: t("rule.towns"), items: data?.towns ?? [] },
        { group: t("rule.others"), items: unknown(known, values) },
      ].filter(({ items }) => items.length > 0)}
      limit={SHOWN}
      maxValues={MOST}
      searchable
      hidePickedOptions
      nothingFoundMessage={t("rule.nothing_found")}
    />
  );
}

function Cameras({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  return (
    <TagsInput
      aria-label={t("rule.kinds.cameras")}
      description={t("rule.cameras_how")}
      value={condition.cameras ?? []}
      onChange={(cameras) => {
        onChange({ ...condition, cameras });
      }}
      maxTags={MOST}
      acceptValueOnBlur
    />
  );
}

function Favorite({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  return (
    <Checkbox
      label={t("rule.favorites")}
      checked={condition.favorite === true}
      onChange={(event) => {
        onChange({ ...condition, favorite: event.currentTarget.checked });
      }}
    />
  );
}

function Stars({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  return (
    <Group gap="sm">
      <Rating
        aria-label={t("rule.kinds.rating")}
        value={condition.rating ?? 1}
        onChange={(rating) => {
          onChange({ ...condition, rating: Math.max(1, rating) });
        }}
        getSymbolLabel={(stars) => t("rule.stars_of", { count: stars })}
      />
      {t("rule.or_more")}
    </Group>
  );
}

function Media({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  return (
    <Select
      aria-label={t("rule.kinds.media")}
      value={condition.media ?? "photo"}
      onChange={(media) => {
        if (media !== null) onChange({ ...condition, media });
      }}
      data={MEDIA.map((value) => ({ value, label: t(`rule.media_${value}`) }))}
      allowDeselect={false}
    />
  );
}

function LastDays({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  return (
    <NumberInput
      label={t("rule.days")}
      value={condition.dates?.last_days ?? 30}
      onChange={(days) => {
        if (typeof days === "number" && days >= 1) {
          onChange({ ...condition, dates: { last_days: days } });
        }
      }}
      min={1}
      max={LONGEST}
      allowDecimal={false}
      maw={180}
    />
  );
}

function Dates({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  const { from = "", to = "" } = condition.dates ?? {};
  const change = (ends: { from: string; to: string }) => {
    onChange({
      ...condition,
      dates: {
        ...(ends.from === "" ? {} : { from: ends.from }),
        ...(ends.to === "" ? {} : { to: ends.to }),
      },
    });
  };
  return (
    <Group grow align="start">
      <TextInput
        type="date"
        label={t("rule.from")}
        value={from}
        max={to === "" ? undefined : to}
        onChange={(event) => {
          change({ from: event.currentTarget.value, to });
        }}
      />
      <TextInput
        type="date"
        label={t("rule.to")}
        value={to}
        min={from === "" ? undefined : from}
        error={from !== "" && to !== "" && from > to ? t("rule.turned") : undefined}
        onChange={(event) => {
          change({ from, to: event.currentTarget.value });
        }}
      />
    </Group>
  );
}

const LEAP_YEAR = "2000"; // so that there is a 29 February to choose

function EachYear({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  const ends = condition.dates?.each_year ?? { from: "01-01", to: "12-31" };
  const field = (end: "from" | "to") => (
    <DayOfYear
      label={t(`rule.${end}`)}
      value={ends[end]}
      onChange={(day) => {
        onChange({ ...condition, dates: { each_year: { ...ends, [end]: day } } });
      }}
    />
  );
  return (
    <Group grow align="start">
      {field("from")}
      {field("to")}
    </Group>
  );
}

/** @param props.value MM-DD */
function DayOfYear(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  const { t, i18n } = useTranslation("albums");
  const [month = "01", day = "01"] = value.split("-");
  const months = new Intl.DateTimeFormat(i18n.language, { month: "long", timeZone: "UTC" });
  const length = new Date(Date.UTC(Number(LEAP_YEAR), Number(month), 0)).getUTCDate();
  return (
    <Group gap="xs" grow role="group" aria-label={label} align="end">
      <Select
        label={label}
        aria-label={t("rule.month_of", { what: label })}
        value={month}
        onChange={(chosen) => {
          if (chosen !== null) onChange(`${chosen}-${day > "28" ? "28" : day}`);
        }}
        data={Array.from({ length: 12 }, (_, index) => ({
          value: twoDigits(index + 1),
          label: months.format(new Date(Date.UTC(2000, index, 15))),
        }))}
        allowDeselect={false}
      />
      <Select
        aria-label={t("rule.day_of", { what: label })}
        value={day}
        onChange={(chosen) => {
          if (chosen !== null) onChange(`${month}-${chosen}`);
        }}
        data={Array.from({ length }, (_, index) => ({
          value: twoDigits(index + 1),
          label: String(index + 1),
        }))}
        allowDeselect={false}
      />
    </Group>
  );
}

function Words({ condition, onChange }: Fields) {
  const { t } = useTranslation("albums");
  return (
    <TextInput
      aria-label={t("rule.kinds.text")}
      placeholder={t("rule.text_how")}
      value={condition.text ?? ""}
      maxLength={200}
      onChange={(event) => {
        onChange({ ...condition, text: event.currentTarget.value });
      }}
    />
  );
}

/** Offered where there are several to be together. */
function Every(props: Fields & { many: readonly string[]; label: string }) {
  const { condition, onChange, many, label } = props;
  if (many.length < 2) return null;
  const { every = false, ...others } = condition;
  return (
    <Checkbox
      mt="xs"
      label={label}
      checked={every}
      onChange={() => {
        onChange(every ? others : { ...others, every: true });
      }}
    />
  );
}

/** With what is chosen and no longer among the choices, so that it can be taken out. */
function offered(known: readonly Choice[], values: readonly string[]): Choice[] {
  return [...known, ...unknown(known, values)];
}

function unknown(known: readonly Choice[], values: readonly string[]): Choice[] {
  const there = new Set(known.map(({ value }) => value));
  return values.filter((value) => !there.has(value)).map((value) => ({ value, label: "…" }));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
