/** What was sought, how that was understood, and what was found. */

import { Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { Chips } from "../../shared/Chip.tsx";
import { FilterChips } from "../../shared/filters/FilterChips.tsx";
import { FilterButton } from "../../shared/filters/FilterDialog.tsx";
import { isFiltered, readFilters, type PhotoFilters } from "../../shared/filters/filters.ts";
import { Page } from "../../shared/Page.tsx";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { hitTile, resultsQuery } from "./results.ts";
import { Start } from "./Start.tsx";
import { Understood } from "./Understood.tsx";

const route = getRouteApi("/search");

export default function SearchPage() {
  const { t } = useTranslation("search");
  const search = route.useSearch();
  const { q } = search;
  const filters = readFilters(search);
  const navigate = useNavigate();
  const isAsked = q !== undefined || isFiltered(filters);
  const narrow = (changed: PhotoFilters) => {
    void navigate({ to: "/search", search: { ...(q === undefined ? {} : { q }), ...changed } });
  };
  return (
    <Page title={q ?? t("title")} actions={<FilterButton filters={filters} onChange={narrow} />}>
      {isAsked ? <Found q={q} filters={filters} onNarrow={narrow} /> : <Start />}
    </Page>
  );
}

function Found(props: {
  q: string | undefined;
  filters: PhotoFilters;
  onNarrow: (filters: PhotoFilters) => void;
}) {
  const { q, filters, onNarrow } = props;
  const { t } = useTranslation("search");
  const actions = useLibraryActions();
  const query = resultsQuery(q, filters);
  const first = useInfiniteQuery(query).data?.pages[0];
  const tile = useCallback((hit: Schemas["Hit"]) => hitTile(hit, q ?? "", t), [q, t]);
  return (
    <>
      <Chips label={t("understood")}>
        {first !== undefined && <Understood interpreted={first.interpreted} />}
        <FilterChips filters={filters} onChange={onNarrow} />
      </Chips>
      {first?.semantic === "unavailable" && (
        <Text size="sm" c="dimmed">
          {t("words_only")}
        </Text>
      )}
      <PagedPhotos
        query={query}
        tile={tile}
        source={librarySource}
        actions={actions}
        byDay={q === undefined}
        empty={t("nothing")}
      />
    </>
  );
}
