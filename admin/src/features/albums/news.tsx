/** What happened in the albums lately, and whether any of it is news. */

import { Indicator, VisuallyHidden } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";

/** In front of the key of everything that tells of deeds. */
export const ACTIVITY = "activity";

export type Deed = Schemas["AlbumActivity"];

export const activityQuery: ListQuery<Deed> = listOf([ACTIVITY, "all"], (at) =>
  unwrap(api.GET("/api/v1/albums/activity", { params: { query: { limit: 50, ...at } } })),
);

export function albumActivityQuery(albumId: string): ListQuery<Deed> {
  return listOf([ACTIVITY, albumId], (at) =>
    unwrap(
      api.GET("/api/v1/albums/{album_id}/activity", {
        params: { path: { album_id: albumId }, query: { limit: 50, ...at } },
      }),
    ),
  );
}

export function useHasNews(): boolean {
  const { data } = useInfiniteQuery(activityQuery);
  return data?.pages.some(({ items }) => items.some((deed) => deed.is_unread)) === true;
}

/** Seen while there are news. */
export function NewsDot() {
  const { t } = useTranslation();
  if (!useHasNews()) return null;
  return (
    <Indicator inline size={10} position="middle-center" component="span">
      <VisuallyHidden>{t("places.news")}</VisuallyHidden>
    </Indicator>
  );
}
