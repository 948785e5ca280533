// Addresses of pictures that others lend are good for some minutes only: where one has failed, its
// link's `data-fresh` tells what to ask the API for a fresh one.

import { call } from "./api.js";

const asked = new WeakMap(); // link -> when its addresses were last asked for
const pause = 60_000; // milliseconds; a picture that is gone for good is not asked for all the time

export function startFreshening(root, freshen = askAnew) {
  for (const picture of root.querySelectorAll("[data-fresh] img")) {
    const renew = () => freshen(picture.closest("[data-fresh]"));
    picture.addEventListener("error", renew);
    if (picture.complete && picture.naturalWidth === 0) renew(); // it failed before we listened
  }
}

// The photo as the API tells of it, with its thumbnail renewed; null where there is nothing new.
export async function askAnew(link, ask = call) {
  if (Date.now() - (asked.get(link) ?? -Infinity) < pause) return null;
  asked.set(link, Date.now());
  try {
    const asset = await ask("GET", link.dataset.fresh);
    link.querySelector("img").src = asset.thumbnail_url;
    return asset;
  } catch {
    return null;
  }
}
