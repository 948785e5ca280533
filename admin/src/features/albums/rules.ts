/** Rules of smart albums, as they are put together in a form. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { spoken } from "../../app/language.ts";
import { ALBUMS } from "../../shared/albums/albums.ts";

export type Condition = Schemas["AlbumCondition"];
export type Rule = Schemas["AlbumRule"];

/** What a condition asks about; just one thing each. */
export const KINDS = [
  "people",
  "where",
  "dates",
  "last_days",
  "each_year",
  "tags",
  "favorite",
  "rating",
  "media",
  "cameras",
  "text",
] as const;

export type Kind = (typeof KINDS)[number];

export const MOST_CONDITIONS = 20;

/** Said of nothing yet: what the form begins with. */
export function blank(kind: Kind): Condition {
  switch (kind) {
    case "people":
    case "tags":
    case "cameras":
      return { [kind]: [] };
    case "where":
      return { places: [], areas: [] };
    case "dates":
      return { dates: {} };
    case "last_days":
      return { dates: { last_days: 30 } };
    case "each_year":
      return { dates: { each_year: { from: "01-01", to: "12-31" } } };
    case "favorite":
      return { favorite: true };
    case "rating":
      return { rating: 4 };
    case "media":
      return { media: "photo" };
    case "text":
      return { text: "" };
  }
}

export function kindOf(condition: Condition): Kind {
  if (condition.people !== undefined) return "people";
  if (condition.places !== undefined || condition.areas !== undefined) return "where";
  if (condition.tags !== undefined) return "tags";
  if (condition.cameras !== undefined) return "cameras";
  if (condition.favorite !== undefined) return "favorite";
  if (condition.rating !== undefined) return "rating";
  if (condition.media !== undefined) return "media";
  if (condition.dates === undefined) return "text";
  if (condition.dates.last_days !== undefined) return "last_days";
  return condition.dates.each_year === undefined ? "dates" : "each_year";
}

/** What the album is told: without what nothing was said in. Undefined: nothing at all. */
export function saidIn({ match, conditions }: Rule): Rule | undefined {
  const said = conditions.map(tidied).filter(saysSomething);
  return said.length === 0 ? undefined : { match, conditions: said };
}

function tidied(condition: Condition): Condition {
  const { places, areas, text, ...others } = condition;
  return {
    ...others,
    ...(places === undefined || places.length === 0 ? {} : { places }),
    ...(areas === undefined || areas.length === 0 ? {} : { areas }),
    ...(text === undefined ? {} : { text: text.trim() }),
  };
}

const HOW: readonly string[] = ["every", "exclude"] satisfies (keyof Condition)[];

function saysSomething(condition: Condition): boolean {
  return Object.entries(condition).some(([name, value]: [string, unknown]) => {
    if (HOW.includes(name)) return false;
    if (Array.isArray(value)) return value.length > 0;
    if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
    return value !== "";
  });
}

/** What a rule would show now. */
export function previewQuery(rule: Rule | undefined) {
  return queryOptions({
    queryKey: [ALBUMS, "preview", rule],
    queryFn: () =>
      rule === undefined
        ? Promise.reject(new Error("There is no rule."))
        : unwrap(api.POST("/api/v1/albums/rules/preview", { body: rule })),
    enabled: rule !== undefined,
    retry: false,
  });
}

export interface Choice {
  value: string;
  label: string;
}

const MOST = 1000; // of a kind that are offered: those of the most photos

export const peopleChoices = queryOptions({
  queryKey: ["people", "choices"],
  queryFn: async () => {
    const choices: Choice[] = [];
    let cursor: string | null = null;
    do {
      const query = { limit: 200, fields: "id,name", ...(cursor === null ? {} : { cursor }) };
      const page: Schemas["PersonPage"] = await unwrap(
        api.GET("/api/v1/people", { params: { query } }),
      );
      const named = page.items.filter(({ name }) => name !== "");
      choices.push(...named.map(({ id, name }) => ({ value: id, label: name })));
      // those with a name come before those without one
      cursor = named.length < page.items.length ? null : page.next_cursor;
    } while (cursor !== null && choices.length < MOST);
    return choices;
  },
  staleTime: 60_000,
});

export const tagChoices = queryOptions({
  queryKey: ["tags", "choices"],
  queryFn: async () => {
    const query = { limit: MOST };
    const { items } = await unwrap(api.GET("/api/v1/tags", { params: { query } }));
    return items.map((tag) => ({ value: tag.slug, label: named(tag) }));
  },
  staleTime: 60_000,
});

/** Countries, their regions, and towns, in that order. */
export const whereChoices = queryOptions({
  queryKey: ["places", "choices"],
  queryFn: async () => {
    const { countries } = await unwrap(api.GET("/api/v1/places/tree"));
    const regions = countries.flatMap((country) =>
      country.regions.map((region) => ({ country, region })),
    );
    return {
      countries: countries.map((country) => ({
        value: areaValue({ country: country.country_code }),
        label: named(country),
      })),
      regions: regions
        .filter(({ region }) => region.name_en !== "")
        .map(({ country, region }) => ({
          value: areaValue({ country: country.country_code, region: region.name_en }),
          label: `${named(region)}, ${named(country)}`,
        })),
      towns: regions.flatMap(({ country, region }) =>
        region.places.map((place) => ({
          value: `#${String(place.id)}`,
          label: [named(place), named(region) || named(country)].join(", "),
        })),
      ),
    };
  },
  staleTime: 60_000,
});

export function named({ name_en: en, name_zh: zh }: { name_en: string; name_zh: string }): string {
  return spoken() === "en" ? en || zh : zh || en;
}

export function whereValues({ places = [], areas = [] }: Condition): string[] {
  return [...areas.map(areaValue), ...places.map((id) => `#${String(id)}`)];
}

export function whereOf(values: readonly string[]): Pick<Condition, "places" | "areas"> {
  return {
    places: values.filter((value) => value.startsWith("#")).map((value) => Number(value.slice(1))),
    areas: values
      .filter((value) => !value.startsWith("#"))
      .map((value) => {
        const [country = "", region] = value.split("/");
        return region === undefined ? { country } : { country, region };
      }),
  };
}

function areaValue({ country, region }: Schemas["Area"]): string {
  return region === undefined ? country : `${country}/${region}`;
}
