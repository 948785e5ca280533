/** A picture as large as the stage allows: an impression at once, then the thumbnail, then itself. */

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { dataUrl } from "../photos/thumbhash.ts";
import { MotionFilm } from "./Film.tsx";
import { useHeld } from "./held.ts";
import { usePhotoName } from "./naming.ts";
import type { PhotoQuery, ViewedPhoto } from "./source.ts";
import classes from "./viewer.module.css";
import type { Zoom } from "./zoom.ts";

const DrawnPicture = lazy(() => import("./editor/DrawnPicture.tsx"));

/** Begins anew with each photo: give it a key. */
export function Picture(props: {
  photo: ViewedPhoto;
  zoom: Pick<Zoom, "view" | "isGliding" | "isBlurred">;
  fullSize?: PhotoQuery<string | null> | undefined;
  children: ReactNode;
}) {
  const { photo, zoom, fullSize, children } = props;
  const { view } = zoom;
  const impression = useMemo(
    () => (photo.thumbhash === null ? undefined : `url(${dataUrl(photo.thumbhash)})`),
    [photo.thumbhash],
  );
  const [isSeen, setSeen] = useState(false);
  const [wasBlurred, setWasBlurred] = useState(false);
  if (zoom.isBlurred && !wasBlurred) setWasBlurred(true);
  const isDrawn = photo.drawn_by !== undefined;
  const { width, height } = photo;
  const style = {
    transform: `translate(${String(view.x)}px, ${String(view.y)}px) scale(${String(view.scale)})`,
    "--ratio": String((width ?? 1) / (height ?? 1)),
    "--zoom": String(view.scale),
    backgroundImage: isSeen || isDrawn ? undefined : impression,
  };
  return (
    <div className={classes.picture} data-gliding={zoom.isGliding || undefined} style={style}>
      {isDrawn ? (
        <Suspense>
          <DrawnPicture photo={photo} steps={photo.drawn_by ?? []} />
        </Suspense>
      ) : (
        <>
          {photo.thumbnail_url !== null && !isSeen && <img src={photo.thumbnail_url} alt="" />}
          <Preview
            photo={photo}
            onSeen={() => {
              setSeen(true);
            }}
          />
          {wasBlurred && fullSize !== undefined && <Whole photo={photo} query={fullSize} />}
        </>
      )}
      {photo.kind === "motion" && <MotionFilm photo={photo} />}
      {children}
    </div>
  );
}

function Preview({ photo, onSeen }: { photo: ViewedPhoto; onSeen: () => void }) {
  const { t } = useTranslation("picture");
  const name = usePhotoName(photo);
  const { url, renew, isBroken } = useHeld(photo.id, photo.preview_url);
  if (url === null) return <p className={classes.pending}>{t("not_ready")}</p>;
  if (isBroken) {
    return (
      <p className={classes.pending} role="status">
        {t("unreachable")}
      </p>
    );
  }
  return (
    <img
      src={url}
      alt={name}
      draggable={false}
      data-preview
      onLoad={onSeen}
      onError={renew} // it has expired while the page was open
    />
  );
}

/** Laid over the preview once it is there, for whoever looks closely. */
function Whole({ photo, query }: { photo: ViewedPhoto; query: PhotoQuery<string | null> }) {
  const { data } = useQuery({ ...query, retry: false });
  const { url, renew, isBroken } = useHeld(photo.id, data ?? null);
  const [seen, setSeen] = useState<string>();
  if (url === null || isBroken) return null;
  return (
    <img
      src={url}
      alt=""
      draggable={false}
      data-whole
      hidden={seen !== url}
      onLoad={() => {
        setSeen(url);
      }}
      onError={renew}
    />
  );
}
