// A map on which one place is chosen: by a press, or by Enter, which takes the middle.

import { project, wrap } from "./map-projection.js";
import { SlippyMap } from "./slippy-map.js";

const near = 9; // zoom at which a place is shown

export class PlaceMap extends SlippyMap {
  // `onPick` is told where: {latitude, longitude}.
  constructor(map, onPick) {
    super(map);
    this.pin = map.querySelector("[data-pin]");
    this.at = null;
    this.begin();
    map.addEventListener("click", (event) => {
      if (event.defaultPrevented || event.target.closest("button")) return;
      onPick(this.earthAt(this.pointOf(event)));
    });
    map.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== map) return;
      event.preventDefault(); // which would send the form
      onPick(this.earthAt({ x: this.view.width / 2, y: this.view.height / 2 }));
    });
  }

  // Puts the pin there, or takes it away; `moves` the map to it besides.
  mark(at, { moves = false } = {}) {
    this.at = at;
    this.pin.hidden = !at;
    if (at && moves) {
      Object.assign(this.view, project(at.latitude, at.longitude));
      this.view.zoom = Math.max(this.view.zoom, near);
    }
    this.moved();
  }

  whole() {
    Object.assign(this.view, { x: 0.5, y: 0.42, zoom: 0 });
    this.measure();
    this.view.zoom = this.smallest;
    this.moved();
  }

  place() {
    if (!this.at) return;
    const { x, y } = project(this.at.latitude, this.at.longitude);
    const aside = wrap(x - this.view.x + 0.5) - 0.5; // in the copy of the world that is seen
    const across = aside * this.world + this.view.width / 2;
    const down = (y - this.view.y) * this.world + this.view.height / 2;
    this.pin.style.transform = `translate(${across}px, ${down}px)`;
  }
}
