/** The door shuts: when its time is over, and when nobody has looked at the page for a while. */

import { useEffect, useState } from "react";

import { tellRefusal } from "../../shared/refusals.ts";
import { closeFolder, look } from "./folder.ts";

const OUT_OF_SIGHT = 60_000; // milliseconds
const TICK = 5_000;

/** Minutes that are left. */
export function useClosing(expiresAt: string | null): number {
  const until = expiresAt === null ? 0 : Date.parse(expiresAt);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) look().catch(tellRefusal);
    }, TICK);
    return () => {
      clearInterval(timer);
    };
  }, [until]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      if (document.hidden) {
        timer = setTimeout(() => {
          closeFolder().catch(tellRefusal);
        }, OUT_OF_SIGHT);
      } else look().catch(tellRefusal); // it may have been closed elsewhere, or while all slept
    };
    document.addEventListener("visibilitychange", watch);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", watch);
    };
  }, []);
  return Math.max(1, Math.ceil((until - now) / 60_000));
}
