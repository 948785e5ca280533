/** Films, and the seconds around a motion photo. */

import { IconLivePhoto } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useHeld } from "./held.ts";
import { usePhotoName } from "./naming.ts";
import type { ViewedPhoto } from "./source.ts";
import classes from "./viewer.module.css";

/** Begins anew with each film: give it a key. */
export function Film({ photo, onEnded }: { photo: ViewedPhoto; onEnded: () => void }) {
  const { t } = useTranslation("viewer");
  const name = usePhotoName(photo);
  const { url, renew, isBroken } = useHeld(photo.id, photo.playback_url);
  const { url: poster } = useHeld(photo.id, photo.preview_url);
  const reached = useRef(0); // seconds; where to go on when its address has expired
  if (url === null || isBroken) {
    const moving = photo.animation_url ?? photo.preview_url;
    return (
      <div className={classes.unplayable}>
        {moving !== null && <img src={moving} alt={name} />}
        <p className={classes.pending} role="status">
          {t(url === null ? "film_not_ready" : "film_unreachable")}
        </p>
      </div>
    );
  }
  return (
    <video
      className={classes.film}
      src={url}
      poster={poster ?? undefined}
      aria-label={name}
      controls
      autoPlay
      playsInline
      onEnded={onEnded}
      onError={renew}
      onLoadedMetadata={({ currentTarget: film }) => {
        if (reached.current > 0) film.currentTime = reached.current;
      }}
      onTimeUpdate={({ currentTarget: film }) => {
        reached.current = film.currentTime;
      }}
    />
  );
}

export function MotionFilm({ photo }: { photo: ViewedPhoto }) {
  const { t } = useTranslation("viewer");
  const [isPlaying, setPlaying] = useState(false);
  const { url, renew, isBroken } = useHeld(photo.id, photo.playback_url);
  if (url === null || isBroken) return null;
  const rest = () => {
    setPlaying(false);
  };
  return (
    <>
      {isPlaying && (
        <video
          className={classes.motion}
          src={url}
          autoPlay
          playsInline
          onEnded={rest}
          onError={renew}
        />
      )}
      <button
        type="button"
        className={classes.live}
        aria-pressed={isPlaying}
        onClick={() => {
          setPlaying(!isPlaying);
        }}
      >
        <IconLivePhoto size={18} aria-hidden />
        {t("motion")}
      </button>
    </>
  );
}
