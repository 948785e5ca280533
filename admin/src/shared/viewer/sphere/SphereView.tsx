/** A sphere, or a part of one, to look around in; of a film each of its pictures in turn. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useHeld } from "../held.ts";
import { useOwnKeys, type Keys } from "../keys.ts";
import { usePhotoName } from "../naming.ts";
import { spanOf } from "../panorama.ts";
import type { PhotoQuery, ViewedPhoto } from "../source.ts";
import classes from "../viewer.module.css";
import { sphereOn } from "./drawing.ts";
import { FilmTools } from "./FilmTools.tsx";
import { Eyes, useHands } from "./looking.ts";

/** Begins anew with each photo: give it a key. */
export default function SphereView(props: {
  photo: ViewedPhoto;
  keys: Keys;
  fullSize?: PhotoQuery<string | null> | undefined;
  /** There is no WebGL, or no picture. */
  onFailed: (why: "no_sphere" | "unreachable") => void;
}) {
  const { photo, keys, fullSize, onFailed } = props;
  const { t } = useTranslation("picture");
  const name = usePhotoName(photo);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [eyes, open] = useState<Eyes | null>(null);
  const [film, setFilm] = useState<HTMLVideoElement | null>(null);
  const isFilm = photo.kind === "video";
  const { url: playback } = useHeld(photo.id, photo.playback_url);
  const { url: preview } = useHeld(photo.id, photo.preview_url);
  const hands = useHands(canvas, eyes);
  useStart(canvas, photo, open, onFailed);
  useStill(eyes, isFilm ? null : preview, fullSize, onFailed);
  useFrames(eyes, film);
  useOwnKeys(
    keys,
    Object.fromEntries(
      ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "=", "-"].map((key) => [
        key,
        () => {
          eyes?.press(key);
        },
      ]),
    ),
  );
  return (
    <div
      className={classes.sphere}
      role="group"
      tabIndex={-1}
      aria-label={t(isFilm ? "look_in_film" : "look_in_picture")}
    >
      <canvas ref={canvas} role="img" aria-label={name} {...hands} />
      {isFilm && playback !== null && (
        <>
          <video
            ref={setFilm}
            src={playback}
            crossOrigin="anonymous"
            className={classes.unseen}
            playsInline
            loop
          />
          {film !== null && <FilmTools film={film} keys={keys} />}
        </>
      )}
    </div>
  );
}

function useStart(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  photo: ViewedPhoto,
  open: (eyes: Eyes | null) => void,
  onFailed: (why: "no_sphere") => void,
): void {
  const { across, down, below } = spanOf(photo);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const sphere = sphereOn(element, { across, down, below });
    if (sphere === null) {
      onFailed("no_sphere");
      return;
    }
    const opened = new Eyes(sphere, element, (-below * Math.PI) / 180);
    opened.fit();
    open(opened);
    element.parentElement?.focus();
    return () => {
      opened.close();
      open(null);
    };
  }, [canvas, across, down, below, open, onFailed]);
}

/** The preview at once, then the whole picture: without that the preview is good enough. */
function useStill(
  eyes: Eyes | null,
  preview: string | null,
  fullSize: PhotoQuery<string | null> | undefined,
  onFailed: (why: "unreachable") => void,
): void {
  const { data: whole } = useQuery({
    ...(fullSize ?? { queryKey: ["nothing"], queryFn: () => Promise.resolve(null) }),
    enabled: fullSize !== undefined && preview !== null,
    retry: false,
    staleTime: "static", // its address is used once
  });
  useEffect(() => {
    if (eyes === null || preview === null) return;
    const leaving = new AbortController();
    const show = async (url: string) => {
      const picture = await pictureAt(url, leaving.signal);
      if (leaving.signal.aborted) return;
      eyes.show(picture);
    };
    const showBoth = async () => {
      try {
        await show(preview);
      } catch {
        if (!leaving.signal.aborted) onFailed("unreachable");
        return;
      }
      if (whole != null) await show(whole).catch(() => undefined);
    };
    void showBoth();
    return () => {
      leaving.abort();
    };
  }, [eyes, preview, whole, onFailed]);
}

/**
 * Not as an image: what the page has shown before may lie in the browser's cache without the leave
 * to be read.
 */
async function pictureAt(url: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(url, { cache: "no-store", signal });
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  return createImageBitmap(await response.blob());
}

function useFrames(eyes: Eyes | null, film: HTMLVideoElement | null): void {
  useEffect(() => {
    if (eyes === null || film === null) return;
    let isOver = false;
    const paint = () => {
      if (isOver || film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
      eyes.show(film);
    };
    const follow = () => {
      paint();
      if (!isOver && !film.paused) film.requestVideoFrameCallback(follow);
    };
    const moments = ["loadeddata", "seeked"] as const;
    for (const moment of moments) film.addEventListener(moment, paint);
    film.addEventListener("play", follow);
    follow();
    return () => {
      isOver = true;
      for (const moment of moments) film.removeEventListener(moment, paint);
      film.removeEventListener("play", follow);
    };
  }, [eyes, film]);
}
