/** What belongs to a player, for films of a sphere: the film itself is out of sight. */

import { ActionIcon, Slider } from "@mantine/core";
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconVolume,
  IconVolumeOff,
} from "@tabler/icons-react";
import { useCallback, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { useOwnKeys, type Keys } from "../keys.ts";
import classes from "../viewer.module.css";

const MOMENTS = [
  "play",
  "pause",
  "timeupdate",
  "volumechange",
  "seeked",
  "durationchange",
] as const;

export function FilmTools({ film, keys }: { film: HTMLVideoElement; keys: Keys }) {
  const { t } = useTranslation("picture");
  const listen = useCallback(
    (tell: () => void) => {
      for (const moment of MOMENTS) film.addEventListener(moment, tell);
      return () => {
        for (const moment of MOMENTS) film.removeEventListener(moment, tell);
      };
    },
    [film],
  );
  const isPaused = useSyncExternalStore(listen, () => film.paused);
  const isMuted = useSyncExternalStore(listen, () => film.muted);
  const at = useSyncExternalStore(listen, () => film.currentTime);
  const length = useSyncExternalStore(listen, () => film.duration);
  const turn = () => {
    if (film.paused) void film.play().catch(() => undefined);
    else film.pause();
  };
  useOwnKeys(keys, { " ": turn });
  return (
    <div className={classes.filmTools} role="group" aria-label={t("film")}>
      <ActionIcon
        className={classes.tool}
        size="lg"
        aria-label={t(isPaused ? "play" : "pause")}
        onClick={turn}
      >
        {isPaused ? <IconPlayerPlayFilled size={20} /> : <IconPlayerPauseFilled size={20} />}
      </ActionIcon>
      <Slider
        flex={1}
        size="sm"
        min={0}
        max={Number.isFinite(length) ? length : 1}
        step={0.1}
        value={at}
        label={clock}
        thumbLabel={t("place_in_film")}
        onChange={(seconds) => {
          seek(film, seconds);
        }}
      />
      <ActionIcon
        className={classes.tool}
        size="lg"
        aria-label={t(isMuted ? "unmute" : "mute")}
        onClick={() => {
          mute(film, !isMuted);
        }}
      >
        {isMuted ? <IconVolumeOff size={20} /> : <IconVolume size={20} />}
      </ActionIcon>
    </div>
  );
}

function seek(film: HTMLVideoElement, seconds: number): void {
  film.currentTime = seconds;
}

function mute(film: HTMLVideoElement, isMuted: boolean): void {
  film.muted = isMuted;
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, "0")}`;
}
