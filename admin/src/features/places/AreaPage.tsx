/** Photos from a country, or from one of its regions. */

import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { placesQuery } from "../../shared/filters/choices.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";
import { joinNames, nameOf } from "../../shared/names.ts";
import { LIBRARY } from "../../shared/photos/library.ts";
import { PhotosOf } from "./PhotosOf.tsx";

const route = getRouteApi("/places/in/$country");
const AT_ONCE = 200;

export default function AreaPage() {
  const { country } = route.useParams();
  const { region } = route.useSearch();
  const around = useQuery(placesQuery).data?.find(({ country_code }) => country_code === country);
  const within = around?.regions.find(({ name_en }) => name_en === region);
  const names = [within, around].filter((one) => one !== undefined).map(nameOf);
  return <PhotosOf title={joinNames(names) || country} query={photosIn(country, region)} />;
}

function photosIn(country: string, region: string | undefined): ListQuery<Schemas["Asset"]> {
  return listOf([LIBRARY, "places", country, region], (at) => {
    const where = { country, ...(region === undefined ? {} : { region }) };
    const query = { limit: AT_ONCE, ...where, ...at };
    return unwrap(api.GET("/api/v1/places/photos", { params: { query } }));
  });
}
