/** Where the photos were taken: on a map in clusters, and those of one cluster beside it. */

import { ActionIcon, Group, Text, Title, VisuallyHidden } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Chips } from "../../shared/Chip.tsx";
import { FilterChips } from "../../shared/filters/FilterChips.tsx";
import { FilterButton } from "../../shared/filters/FilterDialog.tsx";
import { isFiltered, readFilters, type PhotoFilters } from "../../shared/filters/filters.ts";
import { SlippyMap } from "../../shared/map/SlippyMap.tsx";
import type { Bounds, View } from "../../shared/map/view.ts";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { tileOf } from "../../shared/photos/photo.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { ClusterMarker } from "./ClusterMarker.tsx";
import { cellQuery, clustersQuery, regionOf, type Cluster, type Region } from "./clusters.ts";
import classes from "./map-page.module.css";
import { read, written } from "./place.ts";

const route = getRouteApi("/map");
const DEEPEST = 16; // zoom beyond which the photos of a cluster are shown, and not gone nearer to

export default function MapPage() {
  const { t } = useTranslation(["map", "filters"]);
  const search = route.useSearch();
  const { cell } = search;
  const filters = readFilters(search);
  const navigate = useNavigate();
  const { view, setView, remember } = useView(search.at);
  const [region, setRegion] = useState<Region>();
  const [focus, setFocus] = useState<readonly Bounds[]>();
  const everywhere = useQuery(clustersQuery(filters)).data;
  const { data: clusters = [] } = useQuery({
    ...clustersQuery(filters, region),
    enabled: region !== undefined,
    placeholderData: keepPreviousData,
  });

  const open = (cluster: Cluster) => {
    if ((region?.zoom ?? 0) < DEEPEST && cluster.count > 1) {
      setFocus([cluster.bounds]);
      setView(() => undefined); // all of the focus
    }
    const photo = cluster.count === 1 ? { photo: cluster.photo.id } : {};
    void navigate({ to: "/map", search: { ...search, cell: cluster.cell, ...photo } });
  };
  /** With these filters, and no cell beside the map. */
  const narrow = (changed: PhotoFilters) => {
    const { at } = search;
    void navigate({ to: "/map", search: { ...(at === undefined ? {} : { at }), ...changed } });
  };
  return (
    <div className={classes.page} data-beside={cell !== undefined || undefined}>
      <VisuallyHidden component="h1">{t("title")}</VisuallyHidden>
      <div className={classes.place}>
        <SlippyMap
          label={t("label")}
          className={classes.map}
          view={view}
          onView={(next) => {
            setView(next);
            setFocus(undefined);
          }}
          whole={focus ?? everywhere?.map(({ bounds }) => bounds) ?? []}
          onRest={(shown, size) => {
            setRegion(regionOf(shown, size));
            remember(shown);
          }}
        >
          {clusters.map((cluster) => (
            <ClusterMarker
              key={cluster.cell}
              cluster={cluster}
              isOpen={cluster.cell === cell}
              onOpen={open}
            />
          ))}
        </SlippyMap>
        <div className={classes.filters}>
          <FilterButton filters={filters} onChange={narrow} />
          <Chips label={t("filters:filters")}>
            <FilterChips filters={filters} onChange={narrow} />
          </Chips>
        </div>
        {everywhere?.length === 0 && (
          <Text className={classes.note} role="status">
            {t(isFiltered(filters) ? "none_of_them" : "none")}
          </Text>
        )}
      </div>
      {cell !== undefined && (
        <Beside
          cell={cell}
          filters={filters}
          onClose={() => {
            narrow(filters);
          }}
        />
      )}
    </div>
  );
}

function Beside(props: { cell: string; filters: PhotoFilters; onClose: () => void }) {
  const { cell, filters, onClose } = props;
  const { t } = useTranslation("map");
  const actions = useLibraryActions();
  return (
    <section className={classes.beside} aria-labelledby="beside">
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Title order={2} size="h4" id="beside">
          {t("here")}
        </Title>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("close")}
          onClick={onClose}
        >
          <IconX size={20} />
        </ActionIcon>
      </Group>
      <PagedPhotos
        query={cellQuery(cell, filters)}
        tile={tileOf}
        source={librarySource}
        actions={actions}
        empty={t("empty")}
      />
    </section>
  );
}

/** What the map shows; the address remembers it, and may say another place. */
function useView(at: string | undefined) {
  const navigate = useNavigate();
  const [view, setView] = useState<View | undefined>(() => read(at));
  const [seen, setSeen] = useState(at);
  const [noted, setNoted] = useState(at);
  if (at !== seen) {
    setSeen(at);
    if (at !== noted) setView(read(at));
  }
  const remember = (shown: View) => {
    const now = written(shown);
    if (now === at) return;
    setNoted(now);
    void navigate({
      to: ".",
      search: (before) => ({ ...before, at: now }),
      replace: true,
      resetScroll: false,
    });
  };
  return { view, setView, remember };
}
