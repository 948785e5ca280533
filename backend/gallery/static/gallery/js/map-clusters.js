// The photos on the map: a link for each cluster, which leads to its photos, or nearer to them.

import { call } from "./api.js";
import { project, unproject, wrap } from "./map-projection.js";
import { say } from "./words.js";

// `filters` are parameters of the address that narrow the photos, as the page was given them.
export function clusterLayer(layer, { filters, onOpen }) {
  let clusters = [];
  let asked = 0;

  async function load(view, world) {
    const request = (asked += 1);
    const parameters = new URLSearchParams(filters);
    parameters.set("bounds", boundsOf(view, world));
    parameters.set("zoom", Math.min(20, Math.max(0, Math.floor(view.zoom))));
    const answer = await call("GET", `/map/clusters?${parameters}`);
    if (request !== asked) return false; // the map has moved on
    clusters = answer.clusters;
    show();
    return true;
  }

  function show() {
    const focused = document.activeElement?.dataset?.cell;
    layer.replaceChildren(...clusters.map(marker));
    if (!focused) return;
    // Whoever works by keyboard goes on from the same cell, or else from the map.
    const again = layer.querySelector(`[data-cell="${focused}"]`) ?? layer.closest("[data-map]");
    again.focus({ preventScroll: true });
  }

  function marker(cluster) {
    const link = document.createElement("a");
    link.className = "map-photo";
    link.dataset.cell = cluster.cell;
    link.href = cluster.count === 1 ? `/photos/${cluster.photo.id}` : addressOf(cluster);
    const where = document.documentElement.lang.startsWith("zh") ? "name_zh" : "name_en";
    const place = cluster.place?.[where] ?? "";
    link.setAttribute("aria-label", say("map_photos", { count: cluster.count, name: place }).trim());
    link.title = place;
    if (cluster.photo.dominant_color) link.style.backgroundColor = cluster.photo.dominant_color;
    if (cluster.photo.thumbnail_url) link.append(picture(cluster.photo.thumbnail_url));
    if (cluster.count > 1) link.append(badge(cluster.count));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || cluster.count === 1) return;
      if (onOpen(cluster)) event.preventDefault();
    });
    return link;
  }

  function addressOf(cluster) {
    const query = filters.toString();
    return `/map/cells/${cluster.cell}${query ? `?${query}` : ""}`;
  }

  function place(view, world) {
    for (const [index, cluster] of clusters.entries()) {
      const at = project(cluster.latitude, cluster.longitude);
      const across = nearest(at.x - view.x) * world + view.width / 2;
      const down = (at.y - view.y) * world + view.height / 2;
      layer.children[index].style.transform = `translate(${across}px, ${down}px)`;
    }
  }

  return { load, place, all: () => clusters };
}

// Of all the worlds side by side, the copy that is nearest to the middle of the map.
const nearest = (distance) => distance - Math.round(distance);

export function boundsOf(view, world) {
  const [half, tall] = [view.width / world / 2, view.height / world / 2];
  const north = unproject(0, Math.max(0, view.y - tall)).latitude;
  const south = unproject(0, Math.min(1, view.y + tall)).latitude;
  const [west, east] =
    half >= 0.5
      ? [-180, 180]
      : [view.x - half, view.x + half].map((x) => unproject(wrap(x), 0).longitude);
  return [west, south, east, north].map((edge) => edge.toFixed(6)).join(",");
}

function picture(address) {
  const image = document.createElement("img");
  image.src = address;
  image.alt = "";
  image.decoding = "async";
  return image;
}

function badge(count) {
  const box = document.createElement("span");
  box.className = "map-count";
  box.textContent = new Intl.NumberFormat(document.documentElement.lang, {
    notation: count < 10000 ? "standard" : "compact",
  }).format(count);
  return box;
}
