/** Countries, their regions, and the towns and cities there, each with a photo of it. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { joinNames, nameOf } from "../album/names.ts";
import { open } from "../platform/navigation.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { Cover } from "../ui/Cover.tsx";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Screen } from "../ui/Screen.tsx";
import classes from "./places.module.css";
import { placesQuery, townsCalled, type Country, type Region } from "./places.ts";

type Town = Region["places"][number];

export function Places() {
  const { t } = useTranslation("places");
  const [text, setText] = useState("");
  const asked = useQuery(placesQuery);
  const words = text.trim();
  return (
    <Screen title={t("title")} onRefresh={() => asked.refetch()}>
      <Answer asked={asked}>
        {(countries) =>
          countries.length === 0 ? (
            <Nothing>{t("none")}</Nothing>
          ) : (
            <Box className={classes.page}>
              <Field
                kind="search"
                label={t("find")}
                placeholder={t("find")}
                value={text}
                onChange={setText}
              />
              {words === "" ? (
                countries.map((country) => <Shelf key={country.country_code} country={country} />)
              ) : (
                <Found countries={countries} words={words} />
              )}
            </Box>
          )
        }
      </Answer>
    </Screen>
  );
}

function Shelf({ country }: { country: Country }) {
  return (
    <Box part="section" label={nameOf(country)} className={classes.shelf}>
      <Around
        isLarge
        branch={country}
        onPress={() => void open("place", { country: country.country_code })}
      />
      {country.regions.map((region) => (
        <Box key={region.name_en} className={classes.region}>
          {nameOf(region) !== "" && (
            <Around
              branch={region}
              onPress={() =>
                void open("place", { country: country.country_code, region: region.name_en })
              }
            />
          )}
          <Towns label={nameOf(region)} towns={region.places} nameOf={nameOf} />
        </Box>
      ))}
    </Box>
  );
}

/** The way to all photos of something large. */
function Around(props: {
  branch: { name_en: string; name_zh: string; count: number };
  isLarge?: boolean;
  onPress: () => void;
}) {
  const { branch, isLarge = false, onPress } = props;
  return (
    <Touchable className={classes.around} onPress={onPress}>
      <Words className={isLarge ? classes.country : classes.within}>{nameOf(branch)}</Words>
      <Words className={classes.count}>{String(branch.count)}</Words>
      <Icon name="forward" className={classes.forward} />
    </Touchable>
  );
}

function Towns<T extends Town>(props: {
  label: string;
  towns: readonly T[];
  nameOf: (town: T) => string;
}) {
  const { t } = useTranslation("places");
  return (
    <Box part="list" label={props.label} className={classes.towns}>
      {props.towns.map((town) => (
        <Box part="item" key={town.id}>
          <Cover
            cover={town.cover}
            name={props.nameOf(town)}
            detail={t("photos", { count: town.count })}
            onPress={() => void open("place", { id: String(town.id) })}
          />
        </Box>
      ))}
    </Box>
  );
}

function Found({ countries, words }: { countries: readonly Country[]; words: string }) {
  const { t } = useTranslation("places");
  const towns = townsCalled(countries, words);
  if (towns.length === 0) return <Nothing>{t("none_called_that")}</Nothing>;
  return (
    <Towns
      label={t("found")}
      towns={towns}
      nameOf={(town) => joinNames([town, town.country].map(nameOf))}
    />
  );
}
