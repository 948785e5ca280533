/** Where was it taken? Found by name, pointed at on the map, or said in degrees. */

import { Button, Group, NumberInput, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { useNearness } from "../../map/ground.ts";
import { Pin } from "../../map/Pin.tsx";
import type { Coordinates } from "../../map/projection.ts";
import { SlippyMap } from "../../map/SlippyMap.tsx";
import { viewAt, type View } from "../../map/view.ts";
import { fullPlaceName } from "../../names.ts";
import type { Changes } from "../library.ts";
import classes from "./dialogs.module.css";
import { DescribeDialog, type DescribeProps } from "./DescribeDialog.tsx";

const DIGITS = 5; // of a degree: about a metre
const PATIENCE = 200; // milliseconds after the last letter
const OFFERED = 20;

/** Degrees as they are typed: one may be there without the other. */
interface Degrees {
  latitude: number | "";
  longitude: number | "";
}

export default function PlaceDialog({ ids, known, answer }: DescribeProps) {
  const { t } = useTranslation("info");
  const nearness = useNearness();
  const here = known?.location ?? null;
  const [degrees, setDegrees] = useState<Degrees>(() => rounded(here));
  const [placeId, setPlaceId] = useState<number | null>(null);
  const [view, setView] = useState<View | undefined>(() =>
    here === null ? undefined : viewAt(here, nearness),
  );
  const at = whole(degrees);
  const goTo = (to: Coordinates) => {
    setView((before) => viewAt(to, Math.max(nearness, before?.zoom ?? 0)));
  };
  const type = (typed: Partial<Degrees>) => {
    const next = { ...degrees, ...typed };
    const there = whole(next);
    setDegrees(next);
    setPlaceId(null);
    if (there !== null) goTo(there);
  };
  const location = placeId !== null ? { place_id: placeId } : at === null ? undefined : { ...at };
  return (
    <DescribeDialog
      about="place"
      ids={ids}
      answer={answer}
      size="lg"
      changes={location === undefined ? null : { location }}
      back={() => (known === undefined ? undefined : placeBefore(known))}
      others={(save, isSaving) => (
        <Group gap="xs" mr="auto">
          <Button
            variant="subtle"
            disabled={isSaving}
            onClick={() => {
              save({ restore: ["location"] });
            }}
          >
            {t("place.file")}
          </Button>
          <Button
            variant="subtle"
            disabled={isSaving}
            onClick={() => {
              save({ location: null });
            }}
          >
            {t("place.nowhere")}
          </Button>
        </Group>
      )}
    >
      <PlaceSearch
        onPlace={(place) => {
          setPlaceId(place.id);
          setDegrees(rounded(place));
          goTo(place);
        }}
      />
      <SlippyMap
        label={t("place.map")}
        className={classes.map ?? ""}
        view={view}
        onView={setView}
        onPick={(picked) => {
          setPlaceId(null);
          setDegrees(rounded(picked));
        }}
      >
        {at !== null && <Pin at={at} />}
      </SlippyMap>
      <Group grow>
        {(["latitude", "longitude"] as const).map((part) => (
          <NumberInput
            key={part}
            label={t(`place.${part}`)}
            value={degrees[part]}
            min={part === "latitude" ? -90 : -180}
            max={part === "latitude" ? 90 : 180}
            decimalScale={DIGITS}
            step={0.01}
            onChange={(value) => {
              type({ [part]: typeof value === "number" ? value : "" });
            }}
          />
        ))}
      </Group>
    </DescribeDialog>
  );
}

function PlaceSearch({ onPlace }: { onPlace: (place: Schemas["PlaceWithCount"]) => void }) {
  const { t } = useTranslation("info");
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PATIENCE);
  const asked = useQuery({
    queryKey: ["places", "found", q],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/places", {
          params: { query: { limit: OFFERED, ...(q === "" ? {} : { q }) } },
        }),
      ),
    placeholderData: (before) => before, // what was found so far stays while more is looked for
  });
  const places = asked.data?.items ?? [];
  return (
    <Select
      label={t("place.search")}
      placeholder={t("place.search_hint")}
      searchable
      openOnFocus={false} // or it would cover the map
      data-autofocus
      data={places.map((place) => ({ value: String(place.id), label: fullPlaceName(place) }))}
      filter={({ options }) => options} // the album has looked for them already
      onSearchChange={setTyped}
      onChange={(id) => {
        const place = places.find((each) => String(each.id) === id);
        if (place !== undefined) onPlace(place);
      }}
      nothingFoundMessage={asked.isFetching ? undefined : t("place.none")}
    />
  );
}

/** What takes a change of the place back. */
function placeBefore(photo: Schemas["AssetDetail"]): Changes {
  if (!photo.location_edited) return { restore: ["location"] };
  if (photo.location === null) return { location: null };
  const { latitude, longitude, altitude } = photo.location;
  return { location: { latitude, longitude, altitude } };
}

function rounded(at: Coordinates | null): Degrees {
  if (at === null) return { latitude: "", longitude: "" };
  return {
    latitude: Number(at.latitude.toFixed(DIGITS)),
    longitude: Number(at.longitude.toFixed(DIGITS)),
  };
}

function whole({ latitude, longitude }: Degrees): Coordinates | null {
  return latitude === "" || longitude === "" ? null : { latitude, longitude };
}
