/** A row of links that scrolls where it has no room: the one that leads here is in view. */

import { useEffect, useRef, type RefObject } from "react";

export function useCurrentInView(here: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = row.current?.querySelector("[aria-current]");
    link?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);
  return row;
}
