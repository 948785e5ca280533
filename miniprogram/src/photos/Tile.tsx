/** A photo among others: a square of it. */

import { memo, useState } from "react";
import { useTranslation } from "react-i18next";

import { duration, longDay } from "../album/dates.ts";
import { Box, Picture, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { TilePhoto } from "./photo.ts";
import { meanColour } from "./placeholder.ts";
import { useThumbnail } from "./thumbnails.ts";
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
      <Thumbnail photo={photo} />
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

/** It appears when it is there whole. */
function Thumbnail({ photo }: { photo: TilePhoto }) {
  const address = useThumbnail(photo);
  const [shown, show] = useState<string | null>(null);
  if (address === null) return null;
  return (
    <Picture
      source={address}
      words=""
      className={shown === address ? classes.shown : classes.coming}
      onShown={() => {
        show(address);
      }}
    />
  );
}
