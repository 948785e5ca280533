/** A photo among others: a square of it. */

import { memo, useState } from "react";
import { useTranslation } from "react-i18next";

import { duration, longDay } from "../album/dates.ts";
import { Box, Picture, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { TilePhoto } from "./photo.ts";
import { meanColour } from "./placeholder.ts";
import { thumbnails, useThumbnail } from "./thumbnails.ts";
import classes from "./tile.module.css";

interface TileProps {
  photo: TilePhoto;
  onOpen: (photo: TilePhoto) => void;
  onLongPress?: (photo: TilePhoto) => void;
  /** Undefined: nothing is being chosen. */
  isChosen?: boolean;
}

export const Tile = memo(function Tile({ photo, onOpen, onLongPress, isChosen }: TileProps) {
  const { t } = useTranslation("timeline");
  const kind = photo.kind === "video" ? t("a_film_of", { day: longDay(photo.day) }) : undefined;
  return (
    <Touchable
      className={classes.tile}
      style={{ backgroundColor: meanColour(photo.thumbhash) }}
      label={kind ?? t("a_photo_of", { day: longDay(photo.day) })}
      isPressed={isChosen}
      onPress={() => {
        onOpen(photo);
      }}
      {...(onLongPress === undefined
        ? {}
        : {
            onLongPress: () => {
              onLongPress(photo);
            },
          })}
    >
      {photo.thumbnailUrl == null ? (
        <Asking id={photo.id} />
      ) : (
        <Thumbnail key={photo.thumbnailUrl} id={photo.id} url={photo.thumbnailUrl} />
      )}
      {photo.kind === "video" && (
        <Box className={classes.film} isHidden>
          <Icon name="film" className={classes.small} />
          {photo.durationMs !== null && <Words>{duration(photo.durationMs)}</Words>}
        </Box>
      )}
      {photo.isFavorite && (
        <Box className={classes.favourite} isHidden>
          <Icon name="liked" className={classes.small} />
        </Box>
      )}
      {isChosen === true && (
        <Box className={classes.chosen} isHidden>
          <Icon name="check" className={classes.small} />
        </Box>
      )}
    </Touchable>
  );
});

function Asking({ id }: { id: string }) {
  const url = useThumbnail(id);
  return url == null ? null : <Thumbnail key={url} id={id} url={url} />;
}

/** It appears when it is there whole; an address that has expired is asked for anew. */
function Thumbnail({ id, url }: { id: string; url: string }) {
  const [isShown, show] = useState(false);
  return (
    <Picture
      source={url}
      words=""
      className={isShown ? classes.shown : classes.coming}
      onShown={() => {
        show(true);
      }}
      onFailed={() => {
        thumbnails.renew(id);
      }}
    />
  );
}
