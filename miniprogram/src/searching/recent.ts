/** What was searched for last, kept on the device and apart for each who signs in there. */

import { useCallback, useState } from "react";

import { platform } from "../platform/index.ts";

const MOST = 8;
const SEARCHES = "searches:";

/** The latest first, each once. */
export function noted(before: readonly string[], q: string): string[] {
  return [q, ...before.filter((other) => other !== q)].slice(0, MOST);
}

/** Nothing, where something else lies under the name. */
export function read(kept: unknown): string[] {
  return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, MOST) : [];
}

/** As when whoever searched signs out. */
export function forgetSearches(member: string): void {
  platform.storage.remove(SEARCHES + member);
}

export function useRecent(member: string) {
  const key = SEARCHES + member;
  const [recent, setRecent] = useState({ key, list: read(platform.storage.get(key)) });
  const list = recent.key === key ? recent.list : read(platform.storage.get(key));
  const keep = useCallback(
    (change: (before: readonly string[]) => string[]) => {
      const changed = change(read(platform.storage.get(key)));
      platform.storage.set(key, changed);
      setRecent({ key, list: changed });
    },
    [key],
  );
  const note = useCallback(
    (q: string) => {
      keep((before) => noted(before, q));
    },
    [keep],
  );
  const forget = useCallback(
    (q: string) => {
      keep((before) => before.filter((other) => other !== q));
    },
    [keep],
  );
  return { recent: list, note, forget };
}
