// The frame of what is kept of a picture: moved and pulled by mouse, finger or pen, at its edges and
// corners, or by the keyboard: arrows move it, with Shift they change its size.

const least = 0.04; // of a side
const step = 0.01; // of a side, for one press of an arrow

// Everything is in fractions of the layer, which lies exactly over the picture.
export class CropBox {
  constructor(layer, onChange) {
    this.layer = layer;
    this.frame = layer.querySelector("[data-crop-frame]");
    this.onChange = onChange;
    this.box = { left: 0, top: 0, width: 1, height: 1 };
    this.ratio = null; // width by height, in fractions; null: free
    this.listen();
  }

  set(box) {
    this.box = box;
    for (const [side, share] of Object.entries(box)) this.frame.style[side] = `${share * 100}%`;
    this.onChange(box);
  }

  // The largest box of that ratio around the middle of this one, in what room there is.
  hold(ratio) {
    this.ratio = ratio;
    if (!ratio) return;
    const { left, top, width, height } = this.box;
    const [x, y] = [left + width / 2, top + height / 2];
    const area = Math.sqrt(width * height);
    const scale = Math.min(1, 1 / (area * Math.sqrt(ratio)), Math.sqrt(ratio) / area);
    const [across, down] = [area * Math.sqrt(ratio) * scale, (area / Math.sqrt(ratio)) * scale];
    this.set({
      left: clamp(x - across / 2, 0, 1 - across),
      top: clamp(y - down / 2, 0, 1 - down),
      width: across,
      height: down,
    });
  }

  listen() {
    let grip = null;
    this.frame.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      event.preventDefault();
      this.frame.focus({ preventScroll: true });
      this.frame.setPointerCapture(event.pointerId);
      grip = { handle: event.target.dataset.handle ?? "", from: this.pointOf(event), box: this.box };
    });
    this.frame.addEventListener("pointermove", (event) => {
      if (!grip) return;
      const at = this.pointOf(event);
      this.pull(grip.box, grip.handle, at.x - grip.from.x, at.y - grip.from.y);
    });
    const end = () => (grip = null);
    this.frame.addEventListener("pointerup", end);
    this.frame.addEventListener("pointercancel", end);
    this.frame.addEventListener("keydown", (event) => this.key(event));
  }

  pointOf(event) {
    const area = this.layer.getBoundingClientRect();
    return {
      x: (event.clientX - area.left) / area.width,
      y: (event.clientY - area.top) / area.height,
    };
  }

  key(event) {
    const across = { ArrowLeft: -step, ArrowRight: step }[event.key] ?? 0;
    const down = { ArrowUp: -step, ArrowDown: step }[event.key] ?? 0;
    if ((!across && !down) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.pull(this.box, event.shiftKey ? (across ? "e" : "s") : "", across, down);
  }

  // `handle` names the edges that are pulled ("n", "se"); without one, the whole frame moves.
  pull(from, handle, across, down) {
    if (!handle) {
      const left = clamp(from.left + across, 0, 1 - from.width);
      const top = clamp(from.top + down, 0, 1 - from.height);
      return this.set({ ...from, left, top });
    }
    const edges = {
      west: from.left,
      north: from.top,
      east: from.left + from.width,
      south: from.top + from.height,
    };
    if (handle.includes("w")) edges.west = clamp(edges.west + across, 0, edges.east - least);
    if (handle.includes("e")) edges.east = clamp(edges.east + across, edges.west + least, 1);
    if (handle.includes("n")) edges.north = clamp(edges.north + down, 0, edges.south - least);
    if (handle.includes("s")) edges.south = clamp(edges.south + down, edges.north + least, 1);
    if (this.ratio) this.fit(edges, handle);
    const { west, north, east, south } = edges;
    this.set({ left: west, top: north, width: east - west, height: south - north });
  }

  // Brings the edges into the ratio; what is not pulled stays where it is, as far as there is room.
  fit(edges, handle) {
    const [anchorWest, anchorNorth] = [!handle.includes("w"), !handle.includes("n")];
    const upright = handle === "n" || handle === "s";
    const room = {
      across: anchorWest ? 1 - edges.west : edges.east,
      down: anchorNorth ? 1 - edges.north : edges.south,
    };
    const wanted = upright
      ? (edges.south - edges.north) * this.ratio
      : edges.east - edges.west;
    const width = Math.min(wanted, room.across, room.down * this.ratio);
    const height = width / this.ratio;
    if (anchorWest) edges.east = edges.west + width;
    else edges.west = edges.east - width;
    if (anchorNorth) edges.south = edges.north + height;
    else edges.north = edges.south - height;
  }
}

function clamp(value, low, high) {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
