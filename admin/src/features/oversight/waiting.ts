/** How long a library stays open, counted down. */

import { useEffect, useState } from "react";

import { accessesChanged, type Access } from "./queries.ts";

const MOMENT = 1_000; // milliseconds

/** When none are left, the page asks anew what is open. */
export function useSecondsLeft({ expires_at }: Access): number {
  const [left, setLeft] = useState(() => secondsUntil(expires_at));
  useEffect(() => {
    const timer = setInterval(() => {
      const now = secondsUntil(expires_at);
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      void accessesChanged();
    }, MOMENT);
    return () => {
      clearInterval(timer);
    };
  }, [expires_at]);
  return left;
}

function secondsUntil(iso: string): number {
  return Math.max(0, Math.ceil((Date.parse(iso) - Date.now()) / 1_000));
}
