/** The photos of a link, and what its guests may do: save them, bring others. */

import { Group, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";

import { count, dayOf } from "../../shared/amounts.ts";
import { lentTile } from "../../shared/lent/photo.ts";
import { telling } from "../../shared/photos/actions.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { DownloadAll } from "./DownloadAll.tsx";
import { downloadPhotos } from "./downloads.tsx";
import classes from "./guest.module.css";
import { photosQuery, type Shared } from "./link.ts";
import { guestSource } from "./source.tsx";

const AddPhotos = lazy(() => import("./AddPhotos.tsx"));

export function SharedPhotos(props: { link: string; shared: Shared; title: string }) {
  const { link, shared, title } = props;
  const { t } = useTranslation("guest");
  const mayDownload = shared.allows_download;
  const query = useMemo(() => photosQuery(link), [link]);
  const source = useMemo(() => guestSource(link, { mayDownload }), [link, mayDownload]);
  const actions = useActions(link);
  return (
    <>
      <div className={classes.head}>
        <Title order={1}>{title}</Title>
        {shared.description !== "" && (
          <Text mt="xs" className={classes.words}>
            {shared.description}
          </Text>
        )}
        <Facts shared={shared} />
        <Group mt="md" gap="sm">
          {mayDownload && shared.asset_count !== 0 && <DownloadAll link={link} />}
          {shared.allows_upload && (
            <Suspense>
              <AddPhotos link={link} isReviewed={shared.reviews_uploads} />
            </Suspense>
          )}
        </Group>
      </div>
      <PagedPhotos
        query={query}
        tile={lentTile}
        source={source}
        byDay={!shared.is_arranged}
        {...(mayDownload ? { actions } : {})}
        empty={t(shared.allows_upload ? "empty_but_open" : "empty")}
      />
    </>
  );
}

function Facts({ shared }: { shared: Shared }) {
  const { t } = useTranslation("guest");
  const { owner_name: owner, asset_count: photos, expires_at: end } = shared;
  const facts = [
    owner !== "" && t("shared_by", { name: owner }),
    photos !== null && t("photos", { count: photos, number: count(photos) }),
    end !== null && t("until", { day: dayOf(end) }),
  ];
  return (
    <Text c="dimmed" mt={4}>
      {facts.filter(Boolean).join(" · ")}
    </Text>
  );
}

function useActions(link: string): readonly PhotoAction[] {
  const { t } = useTranslation("guest");
  return useMemo(
    () =>
      [
        {
          key: "download",
          label: t("download_chosen"),
          Icon: IconDownload,
          run: (ids: readonly string[]) => downloadPhotos(link, ids),
        },
      ].map(telling),
    [link, t],
  );
}
