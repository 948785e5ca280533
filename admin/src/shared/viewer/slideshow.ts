/** Photos that turn by themselves; films are seen to their end. */

import { useEffect, useEffectEvent, useState } from "react";

import type { ViewedPhoto } from "./source.ts";

const LOOK = 5_000; // milliseconds

export interface SlideShow {
  isOn: boolean;
  toggle: () => void;
  stop: () => void;
  /** A film has ended. */
  goOn: () => void;
}

export function useSlideShow(
  photo: ViewedPhoto | undefined,
  isLast: boolean,
  next: () => void,
): SlideShow {
  const [isOn, setOn] = useState(false);
  const stop = () => {
    setOn(false);
  };
  const goOn = () => {
    if (!isOn) return;
    if (isLast) stop();
    else next();
  };
  const onTime = useEffectEvent(goOn);
  const id = photo?.id;
  const isFilm = photo?.kind === "video" && photo.playback_url !== null;
  useEffect(() => {
    if (!isOn || isFilm || id === undefined) return;
    const timer = setTimeout(() => {
      onTime();
    }, LOOK);
    return () => {
      clearTimeout(timer);
    };
  }, [isOn, isFilm, id]);
  useFullScreen(isOn, stop);
  return {
    isOn,
    toggle: () => {
      setOn(!isOn);
    },
    stop,
    goOn,
  };
}

/** As far as the browser allows it. Whoever leaves it ends the show. */
function useFullScreen(isWanted: boolean, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (!isWanted || !document.fullscreenEnabled) return;
    const changed = () => {
      if (document.fullscreenElement === null) leave();
    };
    document.addEventListener("fullscreenchange", changed);
    document.documentElement.requestFullscreen().catch(() => undefined); // as large as the window
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [isWanted]);
}
