/** All that is told of a photo that is lent. */

import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

import type { Schemas } from "../../app/api.ts";
import { spoken } from "../../app/language.ts";
import { longDay } from "../amounts.ts";
import type { LentPhoto } from "./photo.ts";

export default function LentPanel({ photo, children }: { photo: LentPhoto; children?: ReactNode }) {
  const place = photo.location?.place;
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {longDay(photo.captured_local_date)}
      </Title>
      {photo.caption !== "" && <Text>{photo.caption}</Text>}
      {place != null && <Text size="sm">{placeName(place)}</Text>}
      {children}
    </Stack>
  );
}

function placeName(place: Schemas["Place"]): string {
  const parts =
    spoken() === "en"
      ? [place.name_en, place.region_en, place.country_en]
      : [place.name_zh, place.region_zh, place.country_zh];
  return [...new Set(parts.filter(Boolean))].join(", ");
}
