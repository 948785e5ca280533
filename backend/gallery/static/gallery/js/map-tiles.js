// Raster tiles, where the installation names a server of them: pictures laid beneath the photos.

import { tileSize } from "./map-projection.js";

export function tileLayer(layer, template, maxZoom) {
  const shown = new Map();

  return function draw(view, world) {
    const zoom = Math.max(0, Math.min(maxZoom, Math.round(view.zoom)));
    const count = 2 ** zoom;
    const size = world / count; // of a tile, in pixels of the screen
    const wanted = new Set();
    const [left, top] = [view.x * world - view.width / 2, view.y * world - view.height / 2];
    for (let x = Math.floor(left / size); x * size < left + view.width; x += 1) {
      for (let y = Math.floor(top / size); y * size < top + view.height; y += 1) {
        if (y < 0 || y >= count) continue;
        const key = `${zoom}/${x}/${y}`;
        wanted.add(key);
        const tile = shown.get(key) ?? add(key, zoom, ((x % count) + count) % count, y);
        place(tile, x * size - left, y * size - top, size / tileSize);
      }
    }
    for (const [key, tile] of shown) {
      if (wanted.has(key)) continue;
      tile.remove();
      shown.delete(key);
    }
  };

  function add(key, zoom, x, y) {
    const tile = document.createElement("img");
    tile.alt = "";
    tile.width = tileSize;
    tile.height = tileSize;
    tile.addEventListener("error", () => (tile.hidden = true)); // the land shows through
    tile.src = template.replace("{z}", zoom).replace("{x}", x).replace("{y}", y);
    shown.set(key, tile);
    layer.append(tile);
    return tile;
  }

  function place(tile, left, top, scale) {
    tile.style.transform = `translate(${left}px, ${top}px) scale(${scale * 1.002})`;
  }
}
