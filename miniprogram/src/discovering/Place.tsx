/** Photos that were taken in one place, however large it is. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { joinNames, nameOf } from "../album/names.ts";
import { assets } from "../photos/library.ts";
import { PagedPhotos } from "../photos/PagedPhotos.tsx";
import { tileOf } from "../photos/photo.ts";
import { SelectingScreen } from "../selecting/SelectingScreen.tsx";
import { ownTools } from "../selecting/tools.ts";
import { photosIn, placesQuery, townsOf } from "./places.ts";

/** A town, or what its address names of a country. */
interface Where {
  id: string | undefined;
  country: string | undefined;
  region: string | undefined;
}

export function Place(where: Where) {
  const { t } = useTranslation("places");
  const { id, country, region } = where;
  const query = useMemo(
    () => (id === undefined ? photosIn(country ?? "", region) : assets({ place: [Number(id)] })),
    [id, country, region],
  );
  return (
    <SelectingScreen title={useName(where)} tools={ownTools}>
      <PagedPhotos
        list={`place:${id ?? [country, region].join("/")}`}
        query={query}
        tile={tileOf}
        empty={t("empty")}
      />
    </SelectingScreen>
  );
}

function useName({ id, country, region }: Where): string {
  const countries = useQuery(placesQuery).data ?? [];
  if (id !== undefined) {
    const town = townsOf(countries).find((one) => one.id === Number(id));
    return town === undefined ? "…" : joinNames([town, town.country].map(nameOf));
  }
  const around = countries.find(({ country_code: code }) => code === country);
  const within = around?.regions.find(({ name_en: called }) => called === region);
  const names = [within, around].filter((one) => one !== undefined).map(nameOf);
  return joinNames(names) || (country ?? "…");
}
