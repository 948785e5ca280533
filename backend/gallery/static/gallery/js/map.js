// The map of the library: its photos in clusters; the address remembers where it was.

import { clusterLayer } from "./map-clusters.js";
import { project, unproject, wrap } from "./map-projection.js";
import { SlippyMap } from "./slippy-map.js";
import { say, toast } from "./words.js";

const deepest = 19; // zoom beyond which a cluster is opened, and not gone nearer to

export function startMap() {
  const map = document.querySelector("[data-map]");
  if (map) new PhotoMap(map).start();
}

class PhotoMap extends SlippyMap {
  constructor(map) {
    super(map);
    this.clusters = clusterLayer(map.querySelector("[data-map-photos]"), {
      filters: new URLSearchParams(location.search),
      onOpen: (cluster) => this.approach(cluster),
    });
  }

  async start() {
    this.begin();
    addEventListener("hashchange", () => this.recall() && this.moved());
    if (!this.recall()) {
      this.view.zoom = this.smallest;
      await this.load();
      this.fit();
    }
    this.moved();
  }

  // Goes nearer to a cluster as long as that parts it; returns whether it went.
  approach(cluster) {
    if (this.view.zoom >= deepest) return false;
    const before = this.view.zoom;
    this.show([cluster.bounds]);
    this.view.zoom = Math.max(this.view.zoom, before + 1);
    this.moved();
    return true;
  }

  fit() {
    const boxes = this.clusters.all().map((cluster) => cluster.bounds);
    if (boxes.length) this.show(boxes);
  }

  place() {
    this.clusters.place(this.view, this.world);
  }

  rested() {
    this.remember();
    this.load();
  }

  async load() {
    try {
      if (await this.clusters.load(this.view, this.world)) this.draw();
    } catch (error) {
      toast(say("failed", { reason: error.message }));
    }
  }

  remember() {
    const { latitude, longitude } = unproject(this.view.x, this.view.y);
    const here = [this.view.zoom.toFixed(2), latitude.toFixed(5), longitude.toFixed(5)];
    history.replaceState(null, "", `#${here.join("/")}`);
  }

  recall() {
    const [zoom, latitude, longitude] = location.hash.slice(1).split("/").map(Number);
    if (![zoom, latitude, longitude].every(Number.isFinite) || !location.hash) return false;
    Object.assign(this.view, project(latitude, longitude));
    this.view.x = wrap(this.view.x);
    this.view.zoom = Math.max(this.smallest, Math.min(20, zoom));
    return true;
  }
}
