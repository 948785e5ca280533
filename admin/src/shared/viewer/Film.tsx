/** Films, and the seconds around a motion photo. */

import { Text } from "@mantine/core";
import { IconLivePhoto } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ViewedPhoto } from "./source.ts";
import classes from "./viewer.module.css";

export function Film({ photo }: { photo: ViewedPhoto }) {
  const { t } = useTranslation("viewer");
  if (photo.playback_url === null) {
    return (
      <Text className={classes.pending} role="status">
        {t("film_not_ready")}
      </Text>
    );
  }
  return (
    <video
      key={photo.id}
      className={classes.film}
      src={photo.playback_url}
      poster={photo.preview_url ?? undefined}
      controls
      autoPlay
      playsInline
    />
  );
}

export function MotionFilm({ photo }: { photo: ViewedPhoto }) {
  const { t } = useTranslation("viewer");
  const [playing, setPlaying] = useState<string>();
  if (photo.playback_url === null) return null;
  const isPlaying = playing === photo.id;
  return (
    <>
      {isPlaying && (
        <video
          className={classes.motion}
          src={photo.playback_url}
          autoPlay
          muted
          playsInline
          onEnded={() => {
            setPlaying(undefined);
          }}
        />
      )}
      <button
        type="button"
        className={classes.live}
        aria-pressed={isPlaying}
        onClick={() => {
          setPlaying(isPlaying ? undefined : photo.id);
        }}
      >
        <IconLivePhoto size={18} aria-hidden />
        {t("motion")}
      </button>
    </>
  );
}
