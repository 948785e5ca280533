/** The filters that hold, each with the way to take it away. */

import { useQueries, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { shortDay } from "../amounts.ts";
import { Chip } from "../Chip.tsx";
import { joinNames, nameOf } from "../names.ts";
import { personQuery, placesQuery, tagsQuery, townsOf } from "./choices.ts";
import { changed, type FilterChanges, type PhotoFilters } from "./filters.ts";

export function FilterChips(props: {
  filters: PhotoFilters;
  onChange: (filters: PhotoFilters) => void;
}) {
  const { filters, onChange } = props;
  const { t } = useTranslation("filters");
  const without = (changes: FilterChanges) => () => {
    onChange(changed(filters, changes));
  };
  const people = usePeople(filters.person ?? []);
  const places = usePlaces(filters.place ?? []);
  const tags = useTags(filters.tag ?? []);
  return (
    <>
      {people.map(({ id, name }) => (
        <Chip
          key={id}
          kind={t("person")}
          name={name}
          onRemove={without({ person: filters.person?.filter((one) => one !== id) })}
        />
      ))}
      {places.map(({ id, name }) => (
        <Chip
          key={id}
          kind={t("place")}
          name={name}
          onRemove={without({ place: filters.place?.filter((one) => one !== id) })}
        />
      ))}
      {tags.map(({ slug, name }) => (
        <Chip
          key={slug}
          kind={t("tag")}
          name={name}
          onRemove={without({ tag: filters.tag?.filter((one) => one !== slug) })}
        />
      ))}
      {filters.camera !== undefined && (
        <Chip kind={t("camera")} name={filters.camera} onRemove={without({ camera: undefined })} />
      )}
      {filters.date_from !== undefined && (
        <Chip
          kind={t("from")}
          name={shortDay(filters.date_from)}
          onRemove={without({ date_from: undefined })}
        />
      )}
      {filters.date_to !== undefined && (
        <Chip
          kind={t("to")}
          name={shortDay(filters.date_to)}
          onRemove={without({ date_to: undefined })}
        />
      )}
      {filters.favorite === true && (
        <Chip kind="" name={t("favorite")} onRemove={without({ favorite: undefined })} />
      )}
      {filters.min_rating !== undefined && (
        <Chip
          kind={t("rating")}
          name={t("stars", { count: filters.min_rating })}
          onRemove={without({ min_rating: undefined })}
        />
      )}
      {filters.panorama === true && (
        <Chip kind="" name={t("panorama")} onRemove={without({ panorama: undefined })} />
      )}
    </>
  );
}

function usePeople(ids: readonly string[]) {
  const { t } = useTranslation("filters");
  const asked = useQueries({ queries: ids.map(personQuery) });
  return ids.map((id, index) => {
    const person = asked[index]?.data;
    const name = person === undefined ? "…" : person.name;
    return { id, name: name === "" ? t("nameless") : name };
  });
}

function usePlaces(ids: readonly number[]) {
  const { data } = useQuery({ ...placesQuery, enabled: ids.length > 0 });
  const towns = new Map(townsOf(data ?? []).map((town) => [town.id, town]));
  return ids.map((id) => {
    const town = towns.get(id);
    return { id, name: town === undefined ? "…" : joinNames([town, town.country].map(nameOf)) };
  });
}

function useTags(slugs: readonly string[]) {
  const { data } = useQuery({ ...tagsQuery, enabled: slugs.length > 0 });
  const known = new Map(data?.map((tag) => [tag.slug, nameOf(tag)]));
  return slugs.map((slug) => ({ slug, name: known.get(slug) ?? slug }));
}
