/** The picture without its recipe, loaded to be drawn from. */

import { useEffect, useState } from "react";

export type Loaded =
  { state: "loading" | "failed" } | { state: "there"; picture: HTMLImageElement };

export function usePlainPicture(url: string | null): Loaded {
  const [loaded, setLoaded] = useState<{ url: string; picture: HTMLImageElement | null }>();
  useEffect(() => {
    if (url === null) return;
    const picture = new Image();
    let isOver = false;
    const tell = (found: HTMLImageElement | null) => {
      if (!isOver) setLoaded({ url, picture: found });
    };
    picture.src = url;
    picture.decode().then(
      () => {
        tell(picture);
      },
      () => {
        tell(null);
      },
    );
    return () => {
      isOver = true;
    };
  }, [url]);
  if (url === null) return { state: "failed" };
  if (loaded?.url !== url) return { state: "loading" };
  const { picture } = loaded;
  return picture === null ? { state: "failed" } : { state: "there", picture };
}
