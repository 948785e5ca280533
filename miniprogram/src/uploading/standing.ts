/** How things stand with all files together, for whoever looks at them. */

import type { Connection } from "../platform/network.ts";
import { hasEnded, isUnderWay, type Entry } from "./entry.ts";

/** Why nothing is sent, though something could be. */
export type Hold = "offline" | "metered" | "signed_out";

export interface Totals {
  readonly files: number;
  readonly underWay: number;
  readonly paused: number;
  readonly failed: number;
  readonly lost: number;
  /** In the library now, whether they were sent or known. */
  readonly ended: number;
  readonly bytes: number;
  /** Of those bytes, as many have arrived or need not be sent. */
  readonly arrived: number;
}

/** Another object whenever something has changed. */
export interface Standing {
  /** In the order in which they were chosen. */
  readonly entries: readonly Entry[];
  readonly totals: Totals;
  readonly hold: Hold | null;
  readonly isWifiOnly: boolean;
  readonly connection: Connection;
}

export function totalsOf(entries: readonly Entry[]): Totals {
  const count = (is: (entry: Entry) => boolean) => entries.filter(is).length;
  const sum = (bytes: (entry: Entry) => number) =>
    entries.reduce((all, entry) => all + bytes(entry), 0);
  return {
    files: entries.length,
    underWay: count(isUnderWay),
    paused: count(({ state }) => state.at === "paused"),
    failed: count(({ state }) => state.at === "failed"),
    lost: count(({ state }) => state.at === "lost"),
    ended: count(hasEnded),
    bytes: sum(({ file }) => file.size),
    arrived: sum(arrived),
  };
}

function arrived(entry: Entry): number {
  if (hasEnded(entry)) return entry.file.size;
  return entry.state.at === "sending" ? entry.state.bytes : 0;
}
