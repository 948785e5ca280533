/**
 * Thumbnails of the member's photos: as the device kept them, else from the album. Another thumbhash
 * means another picture, as after an edit.
 */

import { ofLibrary, Thumbnails } from "@shiguang/client";
import { useEffect, useState } from "react";

import { api } from "../album/client.ts";
import { platform } from "../platform/index.ts";
import type { TilePhoto } from "./photo.ts";
import { Turns } from "./turns.ts";

const AT_ONCE = 6; // WeChat has ten connections, and others want some, too
const TRIES = 2;
const PAUSES = [3000, 10_000, 30_000]; // milliseconds, in a poor network

const addresses = new Thumbnails(ofLibrary(api));
const turns = new Turns(AT_ONCE);

type Shown = Pick<TilePhoto, "id" | "thumbhash" | "thumbnailUrl">;

/** An address to show; null while it is not known, or where there is none. */
export function useThumbnail({ id, thumbhash, thumbnailUrl }: Shown): string | null {
  const [shown, show] = useState<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    let mine: string | undefined;
    void untilKept(
      { id, thumbhash, thumbnailUrl: thumbnailUrl ?? null },
      gone.signal,
      (address) => {
        if (mine !== undefined) platform.pictures.release(mine);
        show((mine = address));
      },
    );
    return () => {
      gone.abort();
      if (mine !== undefined) platform.pictures.release(mine);
      show(null);
    };
  }, [id, thumbhash, thumbnailUrl]);
  return shown;
}

/** Again after each pause, and whenever the network is found again. */
async function untilKept(
  photo: Shown,
  gone: AbortSignal,
  onAddress: (address: string) => void,
): Promise<void> {
  for (let tried = 0; ; tried++) {
    const found = await bringing(photo, gone);
    if (gone.aborted) {
      if (found !== null) platform.pictures.release(found.address);
      return;
    }
    if (found !== null) onAddress(found.address);
    if (found?.isKept === true) return;
    await pauseOrNetwork(PAUSES[tried], gone);
  }
}

/** @param pause undefined: only the network helps now */
function pauseOrNetwork(pause: number | undefined, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      if (timer !== undefined) clearTimeout(timer);
      unlisten();
      resolve();
    };
    const timer = pause === undefined ? undefined : setTimeout(end, pause);
    const unlisten = platform.network.onChange((connection) => {
      if (connection !== "none") end();
    });
    gone.addEventListener("abort", end);
  });
}

interface Found {
  address: string;
  /** False: it is somewhere else, and perhaps cannot be shown. */
  isKept: boolean;
}

async function bringing(photo: Shown, gone: AbortSignal): Promise<Found | null> {
  const name = `${photo.id}.${photo.thumbhash ?? ""}`;
  const kept = await platform.pictures.find(name).catch(() => null);
  if (kept !== null) return { address: kept, isKept: true };
  let url = photo.thumbnailUrl ?? (await addressOf(photo.id, gone));
  for (let tried = 1; url !== null && !gone.aborted; tried++) {
    const from = url;
    try {
      return await turns.run(async () =>
        gone.aborted ? null : { address: await platform.pictures.bring(name, from), isKept: true },
      );
    } catch {
      if (tried === TRIES) return { address: from, isKept: false };
      addresses.renew(photo.id); // it may have expired
      url = await addressOf(photo.id, gone);
    }
  }
  return null;
}

/** Null where there is none, or nobody wants it any more. */
function addressOf(id: string, gone: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const tell = () => {
      const url = addresses.urlOf(id);
      if (url === undefined) return;
      stop();
      resolve(url);
    };
    const stop = addresses.watch(id, tell);
    gone.addEventListener("abort", () => {
      stop();
      resolve(null);
    });
    if (addresses.isFresh(id)) tell();
  });
}
