/** A picture as large as the stage allows: an impression at once, then the thumbnail, then itself. */

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { longDay } from "../amounts.ts";
import { dataUrl } from "../photos/thumbhash.ts";
import { MotionFilm } from "./Film.tsx";
import type { ViewedPhoto } from "./source.ts";
import classes from "./viewer.module.css";
import type { View } from "./zoom.ts";

export function Picture({
  photo,
  view,
  children,
}: {
  photo: ViewedPhoto;
  view: View;
  children: ReactNode;
}) {
  const { t } = useTranslation("photos");
  const client = useQueryClient();
  const [loaded, setLoaded] = useState<string>();
  const impression = useMemo(
    () => (photo.thumbhash === null ? undefined : `url(${dataUrl(photo.thumbhash)})`),
    [photo.thumbhash],
  );
  const name =
    photo.caption || t(`kinds.${photo.kind}`, { day: longDay(photo.captured_local_date) });
  const { width, height } = photo;
  const style = {
    transform: `translate(${String(view.x)}px, ${String(view.y)}px) scale(${String(view.scale)})`,
    "--ratio": String((width ?? 1) / (height ?? 1)),
    backgroundImage: loaded === photo.id ? undefined : impression,
  };
  return (
    <div className={classes.picture} style={style}>
      {photo.thumbnail_url !== null && loaded !== photo.id && (
        <img key={`small ${photo.id}`} src={photo.thumbnail_url} alt="" />
      )}
      {photo.preview_url === null ? (
        <p className={classes.pending}>{t("not_ready")}</p>
      ) : (
        <img
          key={photo.id}
          src={photo.preview_url}
          alt={name}
          draggable={false}
          onLoad={() => {
            setLoaded(photo.id);
          }}
          onError={() => {
            // its address has expired while the page was open
            void client.invalidateQueries({
              predicate: ({ queryKey }) => queryKey.includes(photo.id),
            });
          }}
        />
      )}
      {photo.kind === "motion" && <MotionFilm photo={photo} />}
      {children}
    </div>
  );
}
