/** A tile's film, moving without a sound while somebody points at it. */

import { useQuery } from "@tanstack/react-query";
import { use, useState } from "react";

import { LIBRARY } from "./library.ts";
import type { TilePhoto } from "./photo.ts";
import classes from "./photos.module.css";
import { ThumbnailsContext } from "./thumbnails.ts";

const KEPT = 5 * 60_000; // milliseconds; addresses are good for longer than that

export default function Moving({ photo: { id, animationUrl } }: { photo: TilePhoto }) {
  const { animationOf } = use(ThumbnailsContext);
  const { data: url = animationUrl } = useQuery({
    queryKey: [LIBRARY, "animation", id],
    queryFn: () => animationOf?.(id) ?? null,
    enabled: animationUrl === undefined,
    staleTime: KEPT,
  });
  const [isBroken, setBroken] = useState(false);
  if (typeof url !== "string" || isBroken) return null;
  return (
    <img
      className={classes.moving}
      src={url}
      alt=""
      draggable={false}
      data-moving
      onError={() => {
        setBroken(true);
      }}
    />
  );
}
