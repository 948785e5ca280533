/** What happened, the latest first: who added, said, liked what; and that it was read. */

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import {
  IconCheck,
  IconHeart,
  IconLogout,
  IconMessageCircle,
  IconPhotoPlus,
  IconUserPlus,
  type Icon,
} from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { NextPage } from "../../shared/NextPage.tsx";
import { albumsChanged } from "../../shared/albums/albums.ts";
import { nameOf } from "../../shared/albums/who.ts";
import { moment } from "../../shared/amounts.ts";
import type { ListQuery } from "../../shared/lists.ts";
import { Answer, Nothing } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import classes from "./happenings.module.css";
import { ACTIVITY, type Deed } from "./news.tsx";
import { Thumbnail } from "./Thumbnail.tsx";

/** In the place of a photo, where it was not about one. */
const SIGNS: Record<Deed["kind"], Icon> = {
  added: IconPhotoPlus,
  commented: IconMessageCircle,
  joined: IconUserPlus,
  left: IconLogout,
  liked: IconHeart,
};

export function Happenings(props: {
  query: ListQuery<Deed>;
  /** Left out: of all albums. */
  albumId?: string;
  onGo?: () => void;
}) {
  const { query, albumId, onGo } = props;
  const { t } = useTranslation(["albums", "common"]);
  const asked = useInfiniteQuery(query);
  return (
    <Answer asked={asked}>
      {({ pages }) => {
        const deeds = pages.flatMap(({ items }) => items);
        const [latest] = deeds;
        if (latest === undefined) return <Nothing>{t("activity.none")}</Nothing>;
        return (
          <Stack maw={640}>
            {deeds.some((deed) => deed.is_unread) && (
              <AllRead latest={latest.id} albumId={albumId} />
            )}
            <ol className={classes.list} aria-label={t("activity.title")}>
              {deeds.map((deed) => (
                <Happening key={deed.id} deed={deed} isHere={albumId !== undefined} onGo={onGo} />
              ))}
            </ol>
            <NextPage asked={asked} />
          </Stack>
        );
      }}
    </Answer>
  );
}

function AllRead({ latest, albumId }: { latest: string; albumId: string | undefined }) {
  const { t } = useTranslation("albums");
  const read = useMutation({
    mutationFn: () => {
      const body = { activity: latest };
      return unwrap(
        albumId === undefined
          ? api.POST("/api/v1/albums/activity/seen", { body })
          : api.POST("/api/v1/albums/{album_id}/activity/seen", {
              params: { path: { album_id: albumId } },
              body,
            }),
      );
    },
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: [ACTIVITY] }), albumsChanged()]),
    onError: tellRefusal,
  });
  return (
    <Group>
      <Button
        variant="light"
        leftSection={<IconCheck size={18} />}
        loading={read.isPending}
        onClick={() => {
          read.mutate();
        }}
      >
        {t("activity.read")}
      </Button>
    </Group>
  );
}

function Happening(props: { deed: Deed; isHere: boolean; onGo: (() => void) | undefined }) {
  const { deed, isHere, onGo } = props;
  const { t } = useTranslation("albums");
  const Sign = SIGNS[deed.kind];
  const to = {
    to: "/albums/$albumId",
    params: { albumId: deed.album_id },
    ...(onGo === undefined ? {} : { onClick: onGo }),
  } as const;
  return (
    <li className={classes.deed} data-unread={deed.is_unread || undefined}>
      {deed.asset_id === null ? (
        <span className={classes.photo}>
          <Sign size={24} stroke={1.6} aria-hidden />
        </span>
      ) : (
        <Link
          {...to}
          search={{ photo: deed.asset_id }}
          className={classes.photo}
          aria-label={t("activity.photo")}
        >
          <Thumbnail albumId={deed.album_id} photo={deed.asset_id} />
        </Link>
      )}
      <div className={classes.words}>
        <Text>
          <WhatHappened deed={deed} />{" "}
          {deed.is_unread && <Badge size="sm">{t("activity.new")}</Badge>}
        </Text>
        {deed.text !== null && <Text lineClamp={3}>“{deed.text}”</Text>}
        <Text size="sm" c="dimmed">
          {!isHere && (
            <>
              <Link {...to}>{deed.album_title}</Link> ·{" "}
            </>
          )}
          <time dateTime={deed.created_at}>{moment(deed.created_at)}</time>
        </Text>
      </div>
    </li>
  );
}

function WhatHappened({ deed }: { deed: Deed }) {
  const { t } = useTranslation("albums");
  const name = nameOf(deed.actor);
  if (deed.kind === "added") return t("activity.added", { name, count: deed.count });
  if (deed.kind === "liked") {
    return t(deed.asset_id === null ? "activity.liked_album" : "activity.liked_photo", { name });
  }
  return t(`activity.${deed.kind}`, { name });
}
