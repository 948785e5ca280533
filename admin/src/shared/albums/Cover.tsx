/** The small picture that an album is known by. */

import { IconPhoto } from "@tabler/icons-react";

import type { Album } from "./albums.ts";
import classes from "./albums.module.css";

export function Cover({ cover, size }: { cover: Album["cover"]; size: number }) {
  return (
    <span
      className={classes.cover}
      style={{ width: size, height: size, backgroundColor: cover?.dominant_color }}
    >
      {cover?.thumbnail_url == null ? (
        <IconPhoto size={size / 2} stroke={1.4} aria-hidden />
      ) : (
        <img src={cover.thumbnail_url} alt="" loading="lazy" />
      )}
    </span>
  );
}
