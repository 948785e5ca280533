/** Raster tiles, where the installation names a server of them: pictures laid upon the land. */

import { useState } from "react";

import classes from "./map.module.css";
import { pixelsOfWorld, TILE } from "./projection.ts";
import type { Size, View } from "./view.ts";

const OVERLAP = 1.002; // or light shows between them

interface Tile {
  key: string;
  url: string;
  left: number;
  top: number;
  scale: number;
}

export function Tiles(props: { template: string; maxZoom: number; view: View; size: Size }) {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={classes.tiles} aria-hidden>
      {tilesIn(props)
        .filter(({ key }) => !missing.has(key))
        .map(({ key, url, left, top, scale }) => (
          <img
            key={key}
            src={url}
            alt=""
            width={TILE}
            height={TILE}
            draggable={false}
            style={{
              transform: `translate(${String(left)}px, ${String(top)}px) scale(${String(scale)})`,
            }}
            onError={() => {
              setMissing((before) => new Set(before).add(key)); // the land shows through
            }}
          />
        ))}
    </div>
  );
}

function tilesIn(wanted: { template: string; maxZoom: number; view: View; size: Size }): Tile[] {
  const { template, maxZoom, view, size } = wanted;
  const zoom = Math.max(0, Math.min(maxZoom, Math.round(view.zoom)));
  const count = 2 ** zoom;
  const world = pixelsOfWorld(view.zoom);
  const pixels = world / count;
  const left = view.x * world - size.width / 2;
  const top = view.y * world - size.height / 2;
  const tiles: Tile[] = [];
  for (let x = Math.floor(left / pixels); x * pixels < left + size.width; x++) {
    for (let y = Math.floor(top / pixels); y * pixels < top + size.height; y++) {
      if (y < 0 || y >= count) continue;
      const around = ((x % count) + count) % count;
      tiles.push({
        key: [zoom, x, y].join("/"),
        url: template
          .replace("{z}", String(zoom))
          .replace("{x}", String(around))
          .replace("{y}", String(y)),
        left: x * pixels - left,
        top: y * pixels - top,
        scale: (pixels / TILE) * OVERLAP,
      });
    }
  }
  return tiles;
}
