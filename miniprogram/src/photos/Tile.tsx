/** A photo among others: a square of it. */

import { memo, useState } from "react";
import { useTranslation } from "react-i18next";

import { duration, longDay } from "../album/dates.ts";
import { joined } from "../ui/classes.ts";
import { Box, Picture, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { TilePhoto } from "./photo.ts";
import { meanColour } from "./placeholder.ts";
import { useIsChosen, useSelection } from "./selection.ts";
import { useThumbnail } from "./thumbnails.ts";
import classes from "./tile.module.css";

interface TileProps {
  photo: TilePhoto;
  /** Touched while nothing is being chosen (selection.ts). */
  onOpen?: (photo: TilePhoto) => void;
}

export const Tile = memo(function Tile({ photo, onOpen }: TileProps) {
  const { t } = useTranslation("timeline");
  const selection = useSelection();
  const isChosen = useIsChosen(photo.id);
  const kind = photo.kind === "video" ? t("a_film_of", { day: longDay(photo.day) }) : undefined;
  return (
    <Touchable
      className={classes.tile}
      style={{ backgroundColor: meanColour(photo.thumbhash) }}
      label={kind ?? t("a_photo_of", { day: longDay(photo.day) })}
      isPressed={isChosen}
      onPress={() => {
        if (isChosen === undefined) onOpen?.(photo);
        else selection?.toggle(photo);
      }}
      {...(selection === null
        ? {}
        : {
            onLongPress: () => {
              selection.toggle(photo);
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
      {isChosen !== undefined && (
        <Box className={joined(classes.mark, isChosen && classes.chosen)} isHidden>
          {isChosen && <Icon name="check" className={classes.small} />}
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
