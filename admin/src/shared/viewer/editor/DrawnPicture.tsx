/** A picture by its recipe, drawn here until the edited one is made. */

import { useEffect, useRef } from "react";

import { useHeld } from "../held.ts";
import { usePhotoName } from "../naming.ts";
import type { ViewedPhoto } from "../source.ts";
import { drawn } from "./drawing.ts";
import { usePlainPicture } from "./plain.ts";
import type { Step } from "./recipe.ts";

const MOST = 2048; // pixels to a side, as many as the preview has

export default function DrawnPicture(props: { photo: ViewedPhoto; steps: readonly Step[] }) {
  const { photo, steps } = props;
  const name = usePhotoName(photo);
  const { url } = useHeld(photo.id, photo.preview_url);
  const loaded = usePlainPicture(url);
  const picture = loaded.state === "there" ? loaded.picture : null;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (picture !== null) place.current?.replaceChildren(drawn(picture, steps, MOST));
  }, [picture, steps]);
  return <div ref={place} role="img" aria-label={name} data-drawn />;
}
