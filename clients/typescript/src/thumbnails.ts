/**
 * Addresses of thumbnails for photos that are scrolled into view. They are asked for together, and
 * kept until shortly before they expire.
 */

import type { Shiguang } from "./client.ts";
import { unwrap } from "./problems.ts";

const TOGETHER = 200; // as many ids as one request takes
const PATIENCE = 40; // milliseconds in which further photos join a request
const KEPT = 5 * 60_000; // milliseconds; addresses are good for longer than that
const TRIES = 3;

interface Known {
  url: string | null;
  until: number;
  tries: number;
}

/** Answers addresses by the ids of their photos; photos that are left out have none. */
export type AskThumbnails = (ids: readonly string[]) => Promise<ReadonlyMap<string, string | null>>;

/** The address of some silent seconds of a film; null where there are none. */
export type AskAnimation = (id: string) => Promise<string | null>;

export class Thumbnails {
  private readonly askFor: AskThumbnails;
  /** Left out where films do not move before they are opened. */
  readonly animationOf: AskAnimation | undefined;
  private readonly known = new Map<string, Known>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private wanted = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(askFor: AskThumbnails, animationOf?: AskAnimation) {
    this.askFor = askFor;
    this.animationOf = animationOf;
  }

  /** What is known of a photo's thumbnail now. Undefined: nothing yet; null: it has none. */
  urlOf(id: string): string | null | undefined {
    return this.known.get(id)?.url;
  }

  /** Whether what is known of it holds for some time yet. */
  isFresh(id: string): boolean {
    return (this.known.get(id)?.until ?? 0) >= Date.now();
  }

  /** Asks for a photo's thumbnail, and calls back when it is known; to be called off when it leaves. */
  watch(id: string, onKnown: () => void): () => void {
    if (!this.isFresh(id)) this.want(id);
    return this.listen(id, onKnown);
  }

  /** Calls back whenever a photo's thumbnail is renewed. */
  listen(id: string, onKnown: () => void): () => void {
    const listeners = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, listeners.add(onKnown));
    return () => {
      listeners.delete(onKnown);
      if (listeners.size > 0) return;
      this.listeners.delete(id);
      this.wanted.delete(id); // scrolled past before anyone asked
    };
  }

  /** Its address did not work, or the picture has changed. */
  renew(id: string): void {
    const known = this.known.get(id);
    if (known !== undefined) known.until = 0;
    if ((known?.tries ?? 0) < TRIES) this.want(id);
  }

  private want(id: string): void {
    this.wanted.add(id);
    this.timer ??= setTimeout(() => void this.ask(), PATIENCE);
  }

  private async ask(): Promise<void> {
    this.timer = undefined;
    const ids = [...this.wanted].slice(-TOGETHER); // the latest are those in view
    for (const id of ids) this.wanted.delete(id);
    if (this.wanted.size > 0) this.timer = setTimeout(() => void this.ask(), PATIENCE);
    if (ids.length === 0) return;
    try {
      const urls = await this.askFor(ids);
      for (const id of ids) this.learn(id, urls.get(id) ?? null);
    } catch {
      for (const id of ids) this.learn(id, null);
    }
  }

  private learn(id: string, url: string | null): void {
    const tries = (this.known.get(id)?.tries ?? 0) + 1;
    this.known.set(id, { url, until: url === null ? 0 : Date.now() + KEPT, tries });
    for (const tell of this.listeners.get(id) ?? []) tell();
  }
}

/** Of the library of whoever the client speaks for. */
export function ofLibrary(client: Shiguang): AskThumbnails {
  return async (ids) => {
    const query = { id: [...ids], fields: "id,thumbnail_url", limit: TOGETHER };
    const { items } = await unwrap(client.GET("/api/v1/assets", { params: { query } }));
    return new Map(items.map((item) => [item.id, item.thumbnail_url]));
  };
}
