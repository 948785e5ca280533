/** Small pictures of photos that have to do with the one that is open. */

import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../../app/api.ts";
import { longDay } from "../../../amounts.ts";
import { dataUrl } from "../../../photos/thumbhash.ts";
import classes from "./info.module.css";
import { PhotoLink } from "./Leading.tsx";

export function PhotoStrip(props: {
  photos: readonly Schemas["Asset"][];
  /** The id of the one that is open. */
  current?: string;
  /** Written upon a picture. */
  mark?: (photo: Schemas["Asset"]) => ReactNode;
}) {
  return (
    <ul className={classes.strip}>
      {props.photos.map((photo) => (
        <li key={photo.id}>
          <Small photo={photo} isCurrent={photo.id === props.current}>
            {props.mark?.(photo)}
          </Small>
        </li>
      ))}
    </ul>
  );
}

function Small(props: { photo: Schemas["Asset"]; isCurrent: boolean; children: ReactNode }) {
  const { photo, isCurrent, children } = props;
  const { t } = useTranslation("photos");
  const impression = useMemo(
    () => (photo.thumbhash === null ? undefined : `url(${dataUrl(photo.thumbhash)})`),
    [photo.thumbhash],
  );
  const label =
    photo.caption || t(`kinds.${photo.kind}`, { day: longDay(photo.captured_local_date) });
  return (
    <PhotoLink
      id={photo.id}
      label={label}
      isCurrent={isCurrent}
      {...(impression === undefined ? {} : { background: impression })}
    >
      {photo.thumbnail_url !== null && <img src={photo.thumbnail_url} alt="" loading="lazy" />}
      {children}
    </PhotoLink>
  );
}
