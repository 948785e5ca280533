/** Photos from one town or city. */

import { Button } from "@mantine/core";
import { IconMap2 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { placesQuery, townsOf } from "../../shared/filters/choices.ts";
import { joinNames, nameOf } from "../../shared/names.ts";
import { assets } from "../../shared/photos/library.ts";
import { PhotosOf } from "./PhotosOf.tsx";

const route = getRouteApi("/places/$placeId");
const NEAR = "12.00"; // zoom at which a town fills the map

export default function PlacePage() {
  const { t } = useTranslation("places");
  const id = Number(route.useParams().placeId);
  const town = townsOf(useQuery(placesQuery).data ?? []).find((one) => one.id === id);
  return (
    <PhotosOf
      title={town === undefined ? "…" : joinNames([town, town.region, town.country].map(nameOf))}
      query={assets({ place: [id] })}
      actions={
        town !== undefined && (
          <Button
            variant="default"
            leftSection={<IconMap2 size={18} stroke={1.6} />}
            renderRoot={(props) => (
              <Link
                to="/map"
                search={{ at: `${NEAR}/${String(town.latitude)}/${String(town.longitude)}` }}
                {...props}
              />
            )}
          >
            {t("map")}
          </Button>
        )
      }
    />
  );
}
