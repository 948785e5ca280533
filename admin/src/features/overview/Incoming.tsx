/** How many photos came in, hour by hour. */

import { SegmentedControl, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, count, moment } from "../../shared/amounts.ts";
import { Bars } from "../../shared/charts/Bars.tsx";
import { Answer } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";

const HOURS = ["24", "72", "168"] as const;
type Hours = (typeof HOURS)[number];

export function Incoming() {
  const { t } = useTranslation(["manage", "common"]);
  const [hours, setHours] = useState<Hours>("24");
  const asked = useQuery({
    queryKey: ["installation", "ingest", hours],
    queryFn: () =>
      unwrap(api.GET("/api/v1/statistics/ingest", { params: { query: { hours: Number(hours) } } })),
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={t("incoming.title")}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t("incoming.period")}
          value={hours}
          onChange={setHours}
          data={HOURS.map((value) => ({ value, label: t(`incoming.hours_${value}`) }))}
        />
      }
    >
      <Answer asked={asked}>
        {(told) => (
          <>
            <Text size="sm">
              {t("incoming.sum", {
                count: sumOf(told.hours, "photos"),
                photos: count(sumOf(told.hours, "photos")),
                amount: bytes(sumOf(told.hours, "bytes")),
              })}
            </Text>
            <Bars
              label={t("incoming.title")}
              head={{ name: t("incoming.hour"), value: t("overview.photos") }}
              written={count}
              bars={told.hours.map(({ at, photos }) => ({ name: moment(at), value: photos }))}
            />
          </>
        )}
      </Answer>
    </Section>
  );
}

function sumOf(hours: readonly Schemas["Hour"][], what: "photos" | "bytes"): number {
  return hours.reduce((sum, hour) => sum + hour[what], 0);
}
