// A map that is moved by pointer, wheel, keys and buttons; whoever builds on it says what lies on it.

import { drawLand, loadLand } from "./map-land.js";
import { pixelsOfWorld, project, unproject, wrap } from "./map-projection.js";
import { tileLayer } from "./map-tiles.js";

const step = 96; // pixels that an arrow key moves by
const pause = 180; // milliseconds until a map that was moved has come to rest
const margin = 90; // pixels around what is to be seen

export class SlippyMap {
  constructor(map) {
    this.map = map;
    this.canvas = map.querySelector("canvas");
    this.view = { x: 0.5, y: 0.42, zoom: 1, width: 1, height: 1 };
    this.land = null;
    const { tiles, maxZoom } = map.dataset;
    this.drawTiles = tiles
      ? tileLayer(map.querySelector("[data-map-tiles]"), tiles, Number(maxZoom))
      : null;
  }

  // What lies on the map is to be put in its place; the map has come to rest; it is to be seen whole.
  place() {}
  rested() {}
  fit() {}

  get world() {
    return pixelsOfWorld(this.view.zoom);
  }

  begin() {
    this.listen();
    this.measure();
    loadLand(this.map.dataset.land).then((land) => {
      this.land = land;
      this.draw();
    });
  }

  listen() {
    const { map } = this;
    new ResizeObserver(() => {
      this.measure();
      this.moved();
    }).observe(map);
    map.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    map.addEventListener("dblclick", (event) => this.zoomAt(1, this.pointOf(event)));
    map.addEventListener("keydown", (event) => this.key(event));
    map.querySelector("[data-map-in]").addEventListener("click", () => this.zoomAt(1));
    map.querySelector("[data-map-out]").addEventListener("click", () => this.zoomAt(-1));
    this.listenToPointers();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  // One pointer drags; two move and zoom, by the distance between them.
  listenToPointers() {
    const down = new Map();
    let dragged = false;
    this.map.addEventListener("pointerdown", (event) => {
      dragged = false;
      if (event.target.closest("button") || event.button !== 0) return;
      down.set(event.pointerId, this.pointOf(event));
    });
    addEventListener("pointermove", (event) => {
      const before = down.get(event.pointerId);
      if (!before) return;
      const after = this.pointOf(event);
      if (!dragged && Math.hypot(after.x - before.x, after.y - before.y) < 4) return;
      dragged = true;
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      down.set(event.pointerId, after);
      if (other) this.pinch(before, after, other);
      else this.pan(before.x - after.x, before.y - after.y);
    });
    const up = (event) => down.delete(event.pointerId);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
    // A drag that begins and ends on a photo does not open it; a picture is not dragged away. What
    // the keyboard presses has no `detail`.
    const swallow = (event) => {
      if (!dragged || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    };
    this.map.addEventListener("click", swallow, true);
    this.map.addEventListener("dragstart", (event) => event.preventDefault());
  }

  pinch(before, after, other) {
    const length = (one) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    this.zoomAt(Math.log2(length(after) / length(before)), other);
  }

  pointOf(event) {
    const box = this.map.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  wheel(event) {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 30 : 1;
    this.zoomAt(Math.max(-1, Math.min(1, (-event.deltaY * lines) / 300)), this.pointOf(event));
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ways = {
      ArrowLeft: () => this.pan(-step, 0),
      ArrowRight: () => this.pan(step, 0),
      ArrowUp: () => this.pan(0, -step),
      ArrowDown: () => this.pan(0, step),
      "+": () => this.zoomAt(1),
      "=": () => this.zoomAt(1),
      "-": () => this.zoomAt(-1),
      0: () => this.fit() ?? this.moved(),
    };
    if (!ways[event.key]) return;
    event.preventDefault();
    ways[event.key]();
  }

  measure() {
    const { clientWidth: width, clientHeight: height } = this.map;
    Object.assign(this.view, { width: Math.max(1, width), height: Math.max(1, height) });
  }

  // The world is at least as high as the map.
  get smallest() {
    return Math.max(0, Math.log2(this.view.height / 256));
  }

  pan(across, down) {
    this.view.x = wrap(this.view.x + across / this.world);
    this.view.y += down / this.world;
    this.moved();
  }

  zoomAt(levels, point = { x: this.view.width / 2, y: this.view.height / 2 }) {
    const [across, down] = [point.x - this.view.width / 2, point.y - this.view.height / 2];
    const under = { x: this.view.x + across / this.world, y: this.view.y + down / this.world };
    this.view.zoom = Math.max(this.smallest, Math.min(20, this.view.zoom + levels));
    this.view.x = wrap(under.x - across / this.world);
    this.view.y = under.y - down / this.world;
    this.moved();
  }

  // Where on the earth a point of the screen lies.
  earthAt({ x, y }) {
    const [across, down] = [x - this.view.width / 2, y - this.view.height / 2];
    return unproject(wrap(this.view.x + across / this.world), this.view.y + down / this.world);
  }

  // Boxes may lie on both sides of the antimeridian: the widest gap between them is left out.
  show(boxes) {
    const spans = boxes.map((box) => [project(0, box.west).x, project(0, box.east).x]);
    spans.sort(([one], [other]) => one - other);
    let [end, gap, from] = [spans.at(-1)[1] - 1, 0, spans[0][0]];
    for (const [west, east] of spans) {
      if (west - end > gap) [gap, from] = [west - end, west];
      end = Math.max(end, east);
    }
    const width = Math.max(1e-6, 1 - gap);
    const top = project(Math.max(...boxes.map((box) => box.north)), 0).y;
    const bottom = project(Math.min(...boxes.map((box) => box.south)), 0).y;
    const room = [this.view.width, this.view.height].map((size) => Math.max(50, size - 2 * margin));
    const fits = Math.min(room[0] / width, room[1] / Math.max(1e-6, bottom - top));
    this.view.zoom = Math.max(this.smallest, Math.min(17, Math.log2(fits / 256)));
    this.view.x = wrap(from + width / 2);
    this.view.y = (top + bottom) / 2;
  }

  moved() {
    const half = Math.min(0.5, this.view.height / this.world / 2);
    this.view.y = Math.max(half, Math.min(1 - half, this.view.y));
    this.draw();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.rested(), pause);
  }

  draw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      drawLand(this.canvas, this.land, this.view, this.world);
      this.drawTiles?.(this.view, this.world);
      this.place();
    });
  }
}
