/** One photo among many. */

import {
  IconCheck,
  IconHeartFilled,
  IconPlayerPlayFilled,
  IconStack2,
  IconLivePhoto,
} from "@tabler/icons-react";
import { lazy, memo, Suspense, use, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { photoHref } from "../../app/hrefs.ts";
import { longDay } from "../amounts.ts";
import { isOwn, type TilePhoto } from "./photo.ts";
import classes from "./photos.module.css";
import { usePointedAt } from "./pointing.ts";
import { useLongPress } from "./pressing.ts";
import { useIsChoosing, useIsChosen, useSelection } from "./selection.ts";
import { dataUrl } from "./thumbhash.ts";
import { ThumbnailsContext } from "./thumbnails.ts";

const Moving = lazy(() => import("./Moving.tsx"));

export type Choosing = (id: string, event: { shiftKey: boolean }) => void;

export const Tile = memo(function Tile(props: {
  photo: TilePhoto;
  left: number;
  width: number;
  height: number;
  onOpen: (id: string) => void;
  onChoose: Choosing;
}) {
  const { photo, left, width, height, onOpen, onChoose } = props;
  const isChosen = useIsChosen(photo.id);
  const isChoosing = useIsChoosing();
  const canChoose = useSelection() !== null && isOwn(photo);
  const name = useName(photo);
  const [isPointedAt, pointing] = usePointedAt(photo.kind !== "photo");
  const choose = () => {
    onChoose(photo.id, { shiftKey: false });
  };
  const pressing = useLongPress(canChoose ? choose : undefined);
  return (
    <div
      {...pointing}
      {...pressing}
      className={classes.tile}
      data-chosen={isChosen || undefined}
      style={{ left, width, height }}
    >
      <a
        href={photo.href ?? photoHref(photo.id)}
        data-photo={photo.id}
        aria-label={name}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.button !== 0) return;
          event.preventDefault();
          if (canChoose && (isChoosing || event.shiftKey)) onChoose(photo.id, event);
          else onOpen(photo.id);
        }}
      >
        <Picture photo={photo} isMoving={isPointedAt} />
      </a>
      <Marks photo={photo} />
      {photo.reasons !== undefined && photo.reasons.length > 0 && (
        <span className={classes.reasons} title={photo.reasons.join(" · ")} aria-hidden>
          {photo.reasons.join(" · ")}
        </span>
      )}
      {photo.note !== undefined && (
        <span className={classes.note} aria-hidden>
          {photo.note}
        </span>
      )}
      {canChoose && (
        <button
          type="button"
          role="checkbox"
          tabIndex={-1} // the photo itself is chosen by x
          aria-checked={isChosen}
          aria-label={name}
          className={classes.check}
          onClick={(event) => {
            onChoose(photo.id, event);
          }}
        >
          <IconCheck size={16} stroke={3} aria-hidden />
        </button>
      )}
    </div>
  );
});

function useName(photo: TilePhoto): string {
  const { t } = useTranslation("photos");
  const named = t(`kinds.${photo.kind}`, { day: longDay(photo.day) });
  const of = photo.whose && t("whose", { name: photo.whose });
  const reasons = photo.reasons?.length ? t("found_by", { what: photo.reasons.join(", ") }) : "";
  return [photo.caption, named, of, photo.note, reasons].filter(Boolean).join(", ");
}

function Picture({ photo, isMoving }: { photo: TilePhoto; isMoving: boolean }) {
  const thumbnails = use(ThumbnailsContext);
  const { url, isRenewed } = useThumbnail(photo);
  const blurred = useMemo(
    () => (photo.thumbhash === null ? undefined : `url(${dataUrl(photo.thumbhash)})`),
    [photo.thumbhash],
  );
  return (
    <span className={classes.picture} style={{ backgroundImage: blurred }}>
      {typeof url === "string" && (
        <img
          key={isRenewed ? "renewed" : "given"} // loaded anew, though its address may be the same
          src={url}
          alt=""
          decoding="async"
          draggable={false}
          onError={() => {
            thumbnails.renew(photo.id);
          }}
        />
      )}
      {isMoving && (
        <Suspense>
          <Moving photo={photo} />
        </Suspense>
      )}
    </span>
  );
}

function useThumbnail({ id, thumbnailUrl }: TilePhoto): {
  url: string | null | undefined;
  isRenewed: boolean;
} {
  const thumbnails = use(ThumbnailsContext);
  const watch = useMemo(
    () => (tell: () => void) =>
      thumbnailUrl === undefined ? thumbnails.watch(id, tell) : thumbnails.listen(id, tell),
    [thumbnails, id, thumbnailUrl],
  );
  const asked = useSyncExternalStore(watch, () => thumbnails.urlOf(id));
  return { url: asked ?? thumbnailUrl, isRenewed: asked !== undefined };
}

function Marks({ photo }: { photo: TilePhoto }) {
  return (
    <>
      {photo.whose !== undefined && (
        <span className={classes.whose} aria-hidden>
          {Array.from(photo.whose)[0]}
        </span>
      )}
      {photo.isFavorite && <IconHeartFilled size={16} className={classes.favorite} aria-hidden />}
      <span className={classes.badges} aria-hidden>
        {photo.kind === "motion" && <IconLivePhoto size={16} />}
        {photo.kind === "video" && (
          <span>
            <IconPlayerPlayFilled size={12} />
            {photo.durationMs !== null && duration(photo.durationMs)}
          </span>
        )}
        {photo.stackCount !== null && (
          <span>
            <IconStack2 size={14} />
            {photo.stackCount}
          </span>
        )}
      </span>
    </>
  );
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, "0");
  if (hours === 0) return `${String(minutes)}:${rest}`;
  return `${String(hours)}:${String(minutes).padStart(2, "0")}:${rest}`;
}
