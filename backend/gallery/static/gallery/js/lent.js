// What a link lends: calls of its own part of the API, and fresh addresses of its pictures.

import { call } from "./api.js";
import { askAnew } from "./freshening.js";

const guest = JSON.parse(document.getElementById("guest").textContent);
const headers = guest.token ? { Authorization: `Bearer ${guest.token}` } : {};

export function callAsGuest(method, path, body) {
  return call(method, path, body, { root: guest.api, headers });
}

// Renews the addresses of one tile. Returns whether it did.
export async function freshen(link) {
  const asset = await askAnew(link, callAsGuest);
  if (!asset) return false;
  link.href = asset.preview_url;
  if (asset.playback_url) link.dataset.playback = asset.playback_url;
  return true;
}
