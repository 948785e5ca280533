/** An album's picture, or its place while there is none. */

import { meanColour } from "../photos/placeholder.ts";
import { Box, Picture } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { Album } from "./albums.ts";
import classes from "./collections.module.css";

export function Cover({ cover }: { cover: Album["cover"] }) {
  if (cover?.thumbnail_url == null) {
    return (
      <Box className={classes.bare} isHidden>
        <Icon name="photo" className={classes.faint} />
      </Box>
    );
  }
  return (
    <Box className={classes.cover} style={{ backgroundColor: meanColour(cover.thumbhash) }}>
      <Picture source={cover.thumbnail_url} words="" />
    </Box>
  );
}
