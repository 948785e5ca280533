/**
 * The service worker: the app's own files and its page, kept by the browser, so that it starts
 * without a network. They are the same for everybody; of what the album answers, nothing is kept.
 */

export {};

declare const self: ServiceWorkerGlobalScope;
declare const VERSION: string; // of the build
declare const FILES: readonly string[]; // their paths on the album's host

const OURS = "shiguang-app-";
const PAGE = "/m/"; // the same at all of its addresses
const PATIENCE = 4000; // milliseconds for a page to come, where there is one already

const store = OURS + VERSION;
const files = new Set(FILES);

self.addEventListener("install", (event) => {
  event.waitUntil(keep());
});

/** Once no page of an older build is open any more: its files were kept for that page. */
self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (files.has(pathname)) event.respondWith(file(request, pathname));
});

async function keep(): Promise<void> {
  const cache = await caches.open(store);
  // nobody's cookies go with it
  await cache.addAll([PAGE, ...FILES].map((path) => new Request(path, { credentials: "omit" })));
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(OURS) && name !== store);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The latest there is; what was kept, where the album does not answer, or not soon. */
async function page(request: Request): Promise<Response> {
  const kept = await find(PAGE);
  if (kept === undefined) return fetch(request);
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, PATIENCE);
  try {
    const answer = await fetch(request, { signal: late.signal });
    return answer.status < 500 ? answer : kept;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

async function file(request: Request, path: string): Promise<Response> {
  return (await find(path)) ?? fetch(request);
}

async function find(path: string): Promise<Response | undefined> {
  const cache = await caches.open(store);
  return cache.match(path, { ignoreVary: true }); // neither changes with what a browser asks by
}
