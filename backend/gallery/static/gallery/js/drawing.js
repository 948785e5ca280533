// Marking a face by hand: a frame drawn with mouse, pen or finger, or moved with the arrow keys.

import { edit, personNamed } from "./edits.js";
import { say } from "./words.js";

const start = { left: 0.4, top: 0.35, width: 0.2, height: 0.25 };
const step = 0.01; // of the picture, for one press of an arrow
const least = 0.01;

export function startDrawing(panel) {
  const button = panel.querySelector("[data-draw]");
  const form = panel.querySelector("[data-draw-form]");
  const layer = document.querySelector("[data-draw-layer]");
  if (!button || !form || !layer) return;
  const frame = layer.querySelector("[data-draw-box]");
  let box = start;

  function place(next) {
    const width = clamp(next.width, least, 1);
    const height = clamp(next.height, least, 1);
    const left = clamp(next.left, 0, 1 - width);
    const top = clamp(next.top, 0, 1 - height);
    box = { left, top, width, height };
    for (const [side, share] of Object.entries(box)) frame.style[side] = `${share * 100}%`;
  }

  function turn(on) {
    layer.hidden = form.hidden = !on;
    button.setAttribute("aria-pressed", on);
    if (!on) return button.focus();
    place(start);
    form.scrollIntoView({ block: "nearest" });
    layer.scrollIntoView({ block: "nearest" });
    frame.focus({ preventScroll: true });
  }

  button.addEventListener("click", () => turn(layer.hidden));
  form.querySelector("[data-draw-cancel]").addEventListener("click", () => turn(false));
  form.addEventListener("keydown", (event) => event.key === "Escape" && turn(false));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = form.elements.name;
    const name = field.value.trim();
    const person = personNamed(name);
    const whose = person ? { person } : { name };
    const path = `/assets/${panel.dataset.faces}/faces`;
    if (await edit(say("drawn"), "POST", path, { box, ...whose })) {
      field.value = "";
      turn(false);
    }
  });
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Enter") form.elements.name.focus();
    else if (event.key === "Escape") turn(false);
    else if (!moveByKey(event)) return;
    event.preventDefault();
    event.stopPropagation(); // arrows turn the pages otherwise
  });

  function moveByKey({ key, shiftKey }) {
    const across = { ArrowLeft: -step, ArrowRight: step }[key] ?? 0;
    const down = { ArrowUp: -step, ArrowDown: step }[key] ?? 0;
    if (!across && !down) return false;
    if (shiftKey) place({ ...box, width: box.width + across, height: box.height + down });
    else place({ ...box, left: box.left + across, top: box.top + down });
    return true;
  }

  startPointer(layer, place, () => form.elements.name.focus());
}

function startPointer(layer, place, finished) {
  let origin = null;

  function point(event) {
    const area = layer.getBoundingClientRect();
    return [
      clamp((event.clientX - area.left) / area.width, 0, 1),
      clamp((event.clientY - area.top) / area.height, 0, 1),
    ];
  }

  layer.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    origin = point(event);
    layer.setPointerCapture(event.pointerId);
  });
  layer.addEventListener("pointermove", (event) => {
    if (!origin) return;
    const [x, y] = point(event);
    place({
      left: Math.min(origin[0], x),
      top: Math.min(origin[1], y),
      width: Math.abs(x - origin[0]),
      height: Math.abs(y - origin[1]),
    });
  });
  layer.addEventListener("pointerup", (event) => {
    if (!origin) return;
    const [x, y] = point(event);
    const drawn = Math.abs(x - origin[0]) > least && Math.abs(y - origin[1]) > least;
    origin = null;
    if (drawn) finished();
  });
  layer.addEventListener("pointercancel", () => (origin = null));
}

function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
