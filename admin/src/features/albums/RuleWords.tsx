/** What a rule asks for, in words. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { dayOfYear, longDate } from "../../shared/amounts.ts";
import {
  kindOf,
  peopleChoices,
  tagChoices,
  whereChoices,
  whereValues,
  type Choice,
  type Condition,
  type Rule,
} from "./rules.ts";

export function RuleWords({ rule }: { rule: Rule }) {
  const { t } = useTranslation("albums");
  const words = useWords(rule);
  return (
    <ul aria-label={t("fills_itself")}>
      {rule.conditions.map((condition, index) => (
        <li key={index}>
          {index > 0 && `${t(rule.match === "any" ? "rule.or" : "rule.and")} `}
          {words(condition)}
        </li>
      ))}
    </ul>
  );
}

/** Names are asked for only where the rule has any. */
function useWords({ conditions }: Rule): (condition: Condition) => string {
  const { t } = useTranslation("albums");
  const kinds = conditions.map(kindOf);
  const people = useQuery({ ...peopleChoices, enabled: kinds.includes("people") });
  const tags = useQuery({ ...tagChoices, enabled: kinds.includes("tags") });
  const where = useQuery({ ...whereChoices, enabled: kinds.includes("where") });
  const places = where.data && [
    ...where.data.countries,
    ...where.data.regions,
    ...where.data.towns,
  ];
  return (condition) => {
    const between = t(condition.every === true ? "rule.and_between" : "rule.or_between");
    const asked = () => {
      switch (kindOf(condition)) {
        case "people":
          return namesOf(condition.people, people.data).join(between);
        case "tags":
          return namesOf(condition.tags, tags.data).join(between);
        case "where":
          return namesOf(whereValues(condition), places).join(between);
        case "cameras":
          return (condition.cameras ?? []).join(between);
        case "favorite":
          return t(condition.favorite === true ? "rule.favorites" : "rule.no_favorites");
        case "rating":
          return t("rule.stars", { stars: "★".repeat(condition.rating ?? 0) });
        case "media":
          return t(`rule.media_${condition.media ?? "photo"}`);
        case "last_days":
          return t("rule.lately", { count: condition.dates?.last_days ?? 0 });
        case "each_year":
          return t("rule.every_year", yearly(condition));
        case "dates":
          return days(condition);
        case "text":
          return t("rule.words", { text: condition.text });
      }
    };
    const days = ({ dates }: Condition) => {
      const from = dates?.from === undefined ? "" : longDate(dates.from);
      const to = dates?.to === undefined ? "" : longDate(dates.to);
      if (from !== "" && to !== "") return t("rule.between", { from, to });
      return from === "" ? t("rule.until", { to }) : t("rule.since", { from });
    };
    return condition.exclude === true ? t("rule.not", { what: asked() }) : asked();
  };
}

function yearly({ dates }: Condition): { from: string; to: string } {
  const { from = "01-01", to = "12-31" } = dates?.each_year ?? {};
  return { from: dayOfYear(from), to: dayOfYear(to) };
}

/** An ellipsis for whom or what the library no longer has. */
function namesOf(values: readonly string[] = [], known: readonly Choice[] = []): string[] {
  const names = new Map(known.map(({ value, label }) => [value, label]));
  return values.map((value) => names.get(value) ?? "…");
}
