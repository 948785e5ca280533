/** What there is most of: years, kinds of files, cameras, lenses, places, people. */

import { SimpleGrid } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { bytes } from "../../../shared/amounts.ts";
import { Ranking, type Ranked } from "../../../shared/charts/Ranking.tsx";
import { fullPlaceName } from "../../../shared/names.ts";
import { Section } from "../../../shared/Section.tsx";
import { amountIn, cameraName, kindName, type Measure } from "./measures.ts";

interface Counted {
  count: number;
  bytes: number;
}

export function Rankings(props: { found: Schemas["Statistics"]; measure: Measure }) {
  const { found, measure } = props;
  const { t } = useTranslation("statistics");
  const said = (amount: Counted) =>
    `${t("photos_count", { count: amount.count })} · ${bytes(amount.bytes)}`;
  const years = found.years.map((year) => ({
    key: year.year,
    name: <Year year={year.year} />,
    value: amountIn(year, measure),
    said: said({ count: year.photos + year.videos, bytes: year.bytes }),
  }));
  const kinds = found.kinds.map((kind) => ({
    key: kind.media_type,
    name: kindName(kind.media_type),
    value: kind[measure],
    said: said(kind),
  }));
  const cameras = found.cameras.map((camera) => ({
    key: `${camera.make} ${camera.model}`,
    name: (
      <Link to="/search" search={{ camera: camera.model }}>
        {cameraName(camera)}
      </Link>
    ),
    value: camera[measure],
    said: said(camera),
  }));
  const lenses = found.lenses.map((lens) => ({
    key: lens.lens,
    name: (
      <Link to="/search" search={{ q: lens.lens }}>
        {lens.lens}
      </Link>
    ),
    value: lens[measure],
    said: said(lens),
  }));
  const places = found.places.map((place) => ({
    key: place.id,
    name: (
      <Link to="/places/$placeId" params={{ placeId: String(place.id) }}>
        {fullPlaceName(place)}
      </Link>
    ),
    value: place.count,
    said: t("photos_count", { count: place.count }),
  }));
  const people = found.people.map((person) => ({
    key: person.id,
    name: (
      <Link to="/people/$personId" params={{ personId: person.id }}>
        {person.name}
      </Link>
    ),
    value: person.count,
    said: t("photos_count", { count: person.count }),
  }));
  return (
    <>
      <Chart title={t("years")} rows={years} />
      <Chart title={t("kinds")} rows={byValue(kinds)} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Chart title={t("cameras")} rows={byValue(cameras)} />
        <Chart title={t("lenses")} rows={byValue(lenses)} />
        <Chart title={t("places")} rows={places} />
        <Chart title={t("people")} rows={people} />
      </SimpleGrid>
    </>
  );
}

function Chart({ title, rows }: { title: string; rows: readonly Ranked[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <Ranking label={title} rows={rows} />
    </Section>
  );
}

function Year({ year }: { year: number }) {
  const days = { date_from: `${String(year)}-01-01`, date_to: `${String(year)}-12-31` };
  return (
    <Link to="/search" search={days}>
      {year}
    </Link>
  );
}

function byValue(rows: readonly Ranked[]): readonly Ranked[] {
  return rows.toSorted((one, other) => other.value - one.value);
}
