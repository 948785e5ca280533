/** One photo: first as small as its list had it, then as large as the screen wants. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { longDay } from "../album/dates.ts";
import { Waiting } from "../ui/Answer.tsx";
import type { TilePhoto } from "../photos/photo.ts";
import { useThumbnail } from "../photos/thumbnails.ts";
import { Button } from "../ui/Button.tsx";
import { Box, Film, Picture, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Zoomable } from "../ui/Zoomable.tsx";
import { shownQuery, type Shown } from "./photo.ts";
import classes from "./viewer.module.css";

interface SlideProps {
  list: string;
  tile: TilePhoto;
  /** The one that is looked at; the others wait beside it, and are fetched beforehand. */
  isCurrent: boolean;
  onZoom: (isZoomed: boolean) => void;
  onTap: () => void;
}

export function Slide({ list, tile, isCurrent, onZoom, onTap }: SlideProps) {
  const { t } = useTranslation(["viewer", "common"]);
  const asked = useQuery(shownQuery(list, tile.id));
  const photo = asked.data;
  const again = () => void asked.refetch();
  if (photo?.kind === "video" && isCurrent) return <Footage photo={photo} />;
  return (
    <>
      <Zoomable onZoom={onZoom} onTap={onTap}>
        <Small tile={tile} url={photo?.thumbnailUrl} />
        {photo?.previewUrl != null && (
          <Large key={photo.previewUrl} url={photo.previewUrl} photo={photo} onFailed={again} />
        )}
      </Zoomable>
      {photo === undefined && asked.isError && (
        <Box part="status" className={classes.failed}>
          <Words>{t("failed")}</Words>
          <Button kind="plain" isBusy={asked.isFetching} onPress={again}>
            {t("common:again")}
          </Button>
        </Box>
      )}
      {photo?.kind === "motion" && photo.filmUrl !== null && isCurrent && (
        <Motion url={photo.filmUrl} />
      )}
    </>
  );
}

/** What its list has shown; the viewer is not empty for a moment. */
function Small({ tile, url }: { tile: TilePhoto; url: string | null | undefined }) {
  if (tile.thumbnailUrl != null) return <Layer url={tile.thumbnailUrl} />;
  if (url != null) return <Layer url={url} />;
  return <OwnSmall tile={tile} />;
}

function OwnSmall({ tile }: { tile: TilePhoto }) {
  const url = useThumbnail(tile);
  return url == null ? null : <Layer url={url} />;
}

function Layer({ url }: { url: string }) {
  return (
    <Box className={classes.layer}>
      <Picture isWhole source={url} words="" />
    </Box>
  );
}

const TRIES = 3; // to fetch it, before somebody is asked whether it is worth another

function Large(props: { url: string; photo: Shown; onFailed: () => void }) {
  const { url, photo, onFailed } = props;
  const { t } = useTranslation(["viewer", "common"]);
  const [state, setState] = useState<"coming" | "shown" | "failed">("coming");
  const [tries, setTries] = useState(1);
  const kind = photo.kind === "motion" ? "a_motion" : photo.kind === "video" ? "a_film" : "a_photo";
  const name = photo.caption || t(kind, { day: longDay(photo.day) });
  return (
    <>
      {state !== "failed" && (
        <Box className={classes.layer}>
          <Picture
            key={tries}
            isWhole
            source={url}
            words={name}
            className={state === "shown" ? classes.shown : classes.coming}
            onShown={() => {
              setState("shown");
            }}
            onFailed={() => {
              if (tries < TRIES) setTries(tries + 1);
              else setState("failed");
            }}
          />
        </Box>
      )}
      {state === "failed" && (
        <Box part="status" className={classes.failed}>
          <Words>{t("failed")}</Words>
          <Button
            kind="plain"
            onPress={() => {
              setTries(1);
              setState("coming");
              onFailed(); // its address may have expired
            }}
          >
            {t("common:again")}
          </Button>
        </Box>
      )}
    </>
  );
}

function Footage({ photo }: { photo: Shown }) {
  const { t } = useTranslation(["viewer", "common"]);
  if (photo.filmUrl === null) {
    return (
      <Box part="status" className={classes.failed}>
        <Waiting />
        <Words>{t("film_waits")}</Words>
      </Box>
    );
  }
  return (
    <Film
      className={classes.film}
      source={photo.filmUrl}
      label={photo.caption || t("a_film", { day: longDay(photo.day) })}
      {...(photo.previewUrl === null ? {} : { poster: photo.previewUrl })}
    />
  );
}

function Motion({ url }: { url: string }) {
  const { t } = useTranslation(["viewer", "common"]);
  const [isPlaying, play] = useState(false);
  return (
    <>
      {isPlaying && (
        <Box className={classes.motion}>
          <Film className={classes.film} source={url} isLoop isMuted />
        </Box>
      )}
      <Touchable
        className={classes.live}
        label={t(isPlaying ? "stop_motion" : "play_motion")}
        isPressed={isPlaying}
        onPress={() => {
          play(!isPlaying);
        }}
      >
        <Icon name={isPlaying ? "pause" : "film"} />
      </Touchable>
    </>
  );
}
