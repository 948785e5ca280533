/**
 * The browser's own store of answers (https://w3c.github.io/ServiceWorker/#cache-interface), which
 * pages have that were served securely. Others show pictures from where they are.
 */

import type { Pictures } from "../pictures.ts";

const STORE = "shiguang-thumbnails";
const MOST = 2000;
const SOME = 200; // go at once, so that room is not made for each

const store = "caches" in globalThis ? caches.open(STORE) : Promise.resolve(null);
let added = 0;

function key(name: string): string {
  return `/m/kept/${encodeURIComponent(name)}`;
}

async function makeRoom(cache: Cache): Promise<void> {
  const kept = await cache.keys(); // the oldest first
  const gone = kept.slice(0, Math.max(0, kept.length - MOST));
  await Promise.all(gone.map((request) => cache.delete(request)));
}

export const pictures: Pictures = {
  async find(name) {
    const answer = await (await store)?.match(key(name));
    return answer === undefined ? null : URL.createObjectURL(await answer.blob());
  },
  async bring(name, url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`HTTP ${String(answer.status)}`);
    const cache = await store;
    if (cache !== null) {
      await cache.put(key(name), answer.clone());
      if (++added % SOME === 0) await makeRoom(cache);
    }
    return URL.createObjectURL(await answer.blob());
  },
  release(address) {
    if (address.startsWith("blob:")) URL.revokeObjectURL(address);
  },
  async clear() {
    const cache = await store;
    if (cache === null) return;
    await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
  },
};
