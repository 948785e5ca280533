/**
 * The latest answers about the timeline, kept on the device: it is there at once the next time, and
 * without a network. Nothing of it is left when its owner signs out.
 */

import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query";

import { platform } from "../platform/index.ts";

const OURS = "kept:";
const MOST = 24; // answers: about two years of months
const LONGEST = 400_000; // letters; WeChat's limit is a megabyte a name

interface Kept {
  key: QueryKey;
  data: unknown;
  at: number; // milliseconds since 1970
}

/** Queries whose `meta` says `isKept` are restored, and followed from now on. */
export function keepAnswers(client: QueryClient): void {
  for (const { key, data, at } of restored()) {
    client.setQueryDefaults(key, { gcTime: Infinity }); // without a network, it does not come again
    client.setQueryData(key, data, { updatedAt: at });
  }
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "updated" || query.meta?.isKept !== true || query.state.status !== "success")
      return;
    if (query.state.fetchStatus !== "idle") return;
    const key = query.queryKey as QueryKey;
    keep({ key, data: query.state.data as unknown, at: query.state.dataUpdatedAt });
  });
}

export function forgetAnswers(): void {
  for (const name of names()) platform.storage.remove(name);
}

function names(): string[] {
  return platform.storage.names().filter((name) => name.startsWith(OURS));
}

function restored(): Kept[] {
  return names()
    .map((name) => platform.storage.get(name) as Kept | undefined)
    .filter((kept) => kept !== undefined);
}

function keep(kept: Kept): void {
  const name = OURS + hashKey(kept.key);
  if (JSON.stringify(kept.data).length > LONGEST) return;
  while (!platform.storage.set(name, kept)) {
    if (!forgetOldest()) return;
  }
  if (names().length > MOST) forgetOldest();
}

/** False: there is nothing to forget. */
function forgetOldest(): boolean {
  const [oldest] = restored().sort((one, other) => one.at - other.at);
  if (oldest === undefined) return false;
  platform.storage.remove(OURS + hashKey(oldest.key));
  return true;
}
