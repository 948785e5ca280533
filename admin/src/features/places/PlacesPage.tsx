/** Where the photos come from: countries, their regions, the towns and cities there. */

import { Button, Stack, TextInput, Title } from "@mantine/core";
import { IconMap2 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { Counted, CoverCard, CoverCards } from "../../shared/CoverCard.tsx";
import { placesQuery, townsOf, type Town } from "../../shared/filters/choices.ts";
import { joinNames, nameOf } from "../../shared/names.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import classes from "./places.module.css";

type Country = Schemas["CountryBranch"];

const route = getRouteApi("/places");

export default function PlacesPage() {
  const { t } = useTranslation("places");
  const { q = "" } = route.useSearch();
  const navigate = useNavigate();
  const asked = useQuery(placesQuery);
  return (
    <Page
      title={t("title")}
      actions={
        <Button
          variant="default"
          leftSection={<IconMap2 size={18} stroke={1.6} />}
          renderRoot={(props) => <Link to="/map" {...props} />}
        >
          {t("map")}
        </Button>
      }
    >
      <TextInput
        type="search"
        maw={360}
        value={q}
        maxLength={100}
        placeholder={t("search")}
        aria-label={t("search")}
        onChange={(event) => {
          const words = event.currentTarget.value;
          void navigate({ to: "/places", search: words === "" ? {} : { q: words }, replace: true });
        }}
      />
      <Answer asked={asked}>
        {(countries) => {
          if (countries.length === 0) return <Nothing>{t("none")}</Nothing>;
          if (q.trim() !== "") return <Found countries={countries} q={q.trim()} />;
          return (
            <Stack gap="xl">
              {countries.map((country) => (
                <CountryShelf key={country.country_code} country={country} />
              ))}
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function CountryShelf({ country }: { country: Country }) {
  const { t } = useTranslation("places");
  return (
    <section>
      <Title order={2} size="h3" className={classes.head}>
        <Link to="/places/in/$country" params={{ country: country.country_code }}>
          {nameOf(country)}
        </Link>{" "}
        <Counted count={country.count} />
      </Title>
      {country.regions.map((region) => (
        <section key={region.name_en}>
          {nameOf(region) !== "" && (
            <Title order={3} size="h5" className={classes.head}>
              <Link
                to="/places/in/$country"
                params={{ country: country.country_code }}
                search={{ region: region.name_en }}
              >
                {nameOf(region)}
              </Link>{" "}
              <Counted count={region.count} />
            </Title>
          )}
          <CoverCards label={nameOf(region) || t("towns")}>
            {region.places.map((town) => (
              <TownCard key={town.id} town={town} name={nameOf(town)} />
            ))}
          </CoverCards>
        </section>
      ))}
    </section>
  );
}

/** Towns whose name holds the words, in either language, or that of what lies around them. */
function Found({ countries, q }: { countries: readonly Country[]; q: string }) {
  const { t } = useTranslation("places");
  const folded = q.toLocaleLowerCase();
  const found = townsOf(countries).filter((town) =>
    namesOf(town).some((name) => name.toLocaleLowerCase().includes(folded)),
  );
  if (found.length === 0) return <Nothing>{t("none_called_that")}</Nothing>;
  return (
    <CoverCards label={t("found")}>
      {found.map((town) => (
        <TownCard key={town.id} town={town} name={joinNames([town, town.country].map(nameOf))} />
      ))}
    </CoverCards>
  );
}

function TownCard({ town, name }: { town: Schemas["TownBranch"]; name: string }) {
  return (
    <li>
      <Link to="/places/$placeId" params={{ placeId: String(town.id) }}>
        <CoverCard cover={town.cover} name={name} count={town.count} />
      </Link>
    </li>
  );
}

function namesOf(town: Town): string[] {
  return [town, town.region, town.country].flatMap(({ name_en, name_zh }) => [name_en, name_zh]);
}
