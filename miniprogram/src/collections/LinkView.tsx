/** What a link shows: its photos, a door before them, or that there is nothing any more. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { ProblemError, type Schemas } from "../album/client.ts";
import { longDay } from "../album/dates.ts";
import { usePhotoPages } from "../photos/pages.ts";
import { tellRefusal } from "../album/refusals.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import type { TilePhoto } from "../photos/photo.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { Box, Words } from "../ui/elements.tsx";
import { Screen } from "../ui/Screen.tsx";
import { kindOfShared } from "../viewer/photo.ts";
import { useOpening } from "../viewer/sequence.ts";
import classes from "./collections.module.css";
import { Door } from "./Door.tsx";
import { sharedPhotosQuery, sharedQuery, type Shared } from "./guest.ts";
import { reportLink } from "./reporting.tsx";

const MISSING = 404; // wrong, or at its end
const GONE = 410; // suspended by an administrator

export function LinkView({ link }: { link: string }) {
  const { t } = useTranslation("link");
  const asked = useQuery(sharedQuery(link));
  const refused = asked.error instanceof ProblemError ? asked.error : undefined;
  const title = (asked.data?.title ?? "") || t("photos_for_you");
  return (
    <Screen title={title} onRefresh={() => asked.refetch()}>
      {refused?.code === "share_password_required" ? (
        <Door link={link} />
      ) : refused?.status === MISSING || refused?.status === GONE ? (
        <Nothing>{t(refused.status === GONE ? "closed.suspended" : "closed.ended")}</Nothing>
      ) : (
        <Answer asked={asked}>{(shared) => <SharedPhotos link={link} shared={shared} />}</Answer>
      )}
    </Screen>
  );
}

function SharedPhotos({ link, shared }: { link: string; shared: Shared }) {
  const { t } = useTranslation("link");
  const { asked, photos, hasMore, more } = usePhotoPages(sharedPhotosQuery(link), sharedTile);
  const show = useOpening(`link:${link}`, photos, more);
  const { description, expires_at, asset_count: number } = shared;
  return (
    <>
      <Box className={classes.padded}>
        {description !== "" && <Box className={classes.words}>{description}</Box>}
        <Words className={classes.detail}>
          {[
            t("shared_by", { name: shared.owner_name }),
            ...(number === null ? [] : [t(number === 1 ? "photo" : "photos", { number })]),
            ...(expires_at === null ? [] : [t("until", { day: longDay(expires_at.slice(0, 10)) })]),
          ].join(" · ")}
        </Words>
      </Box>
      <Answer asked={asked}>
        {() =>
          photos.length === 0 ? (
            <Nothing>{t("empty")}</Nothing>
          ) : (
            <PhotoGrid photos={photos} hasMore={hasMore} onMore={more} onOpen={show} />
          )
        }
      </Answer>
      <Box className={classes.end}>
        <Button
          kind="plain"
          onPress={() => {
            reportLink(link).catch(tellRefusal);
          }}
        >
          {t("report.title")}
        </Button>
      </Box>
    </>
  );
}

function sharedTile(photo: Schemas["SharedAsset"]): TilePhoto {
  return {
    id: photo.id,
    kind: kindOfShared(photo),
    day: photo.captured_local_date,
    durationMs: null,
    thumbhash: photo.thumbhash,
    isFavorite: false,
    thumbnailUrl: photo.thumbnail_url,
  };
}
