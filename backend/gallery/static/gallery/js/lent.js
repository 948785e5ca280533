// What a link lends: calls of its own part of the API, and fresh addresses of its pictures, which
// are good for some minutes only.

import { call } from "./api.js";

const guest = JSON.parse(document.getElementById("guest").textContent);
const headers = guest.token ? { Authorization: `Bearer ${guest.token}` } : {};
const asked = new WeakMap(); // tile -> when its addresses were last asked for
const pause = 60_000; // milliseconds; a picture that is gone for good is not asked for all the time

export function callAsGuest(method, path, body) {
  return call(method, path, body, { root: guest.api, headers });
}

export function startFreshening(root) {
  for (const picture of root.querySelectorAll("[data-lent] img")) {
    const renew = () => freshen(picture.closest("[data-lent]"));
    picture.addEventListener("error", renew);
    if (picture.complete && picture.naturalWidth === 0) renew(); // it failed before we listened
  }
}

// Renews the addresses of one tile. Returns whether it did.
export async function freshen(link) {
  if (Date.now() - (asked.get(link) ?? -Infinity) < pause) return false;
  asked.set(link, Date.now());
  try {
    const asset = await callAsGuest("GET", `/assets/${link.dataset.lent}`);
    link.href = asset.preview_url;
    if (asset.playback_url) link.dataset.playback = asset.playback_url;
    link.querySelector("img").src = asset.thumbnail_url;
    return true;
  } catch {
    return false;
  }
}
