// Panoramas: spheres are looked around in, wide pictures are scrolled through. Where neither can be
// done, the picture stays as it is.

import { call } from "./api.js";
import { sphereOn } from "./sphere.js";
import { startSphereFilm } from "./sphere_film.js";
import { say, toast } from "./words.js";

const step = Math.PI / 36; // a key turns by
const zoom = 1.15; // a key or a turn of the wheel enlarges by
const narrowest = Math.PI / 9; // of what is seen from top to bottom
const widest = (Math.PI * 5) / 9;

export function startPanorama() {
  const button = document.querySelector("[data-look-around]");
  const view = document.querySelector("[data-panorama]");
  if (!button || !view) return;
  let opened = null;
  const show = async (wanted) => {
    button.setAttribute("aria-pressed", wanted);
    view.hidden = !wanted;
    if (!wanted) return button.focus();
    view.focus();
    try {
      await (opened ??= open(view));
    } catch (error) {
      opened = null;
      show(false);
      toast(say("failed", { reason: error.message }));
    }
  };
  button.addEventListener("click", () => show(view.hidden));
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation(); // the page's own keys would leave the photo
    if (event.key === "Escape") show(false);
  });
}

async function open(view) {
  if (view.dataset.panorama === "flat") return openStrip(view);
  const canvas = view.querySelector("canvas");
  const [across, down, below] = ["across", "down", "below"].map((name) => Number(view.dataset[name]));
  const sphere = sphereOn(canvas, { across, down, below });
  if (!sphere) throw new Error(say("no_sphere"));
  const draw = startLooking(view, canvas, sphere, (-below * Math.PI) / 180);
  const film = document.querySelector("[data-sphere-film]");
  if (film) return startSphereFilm(view, film, sphere, draw);
  const paint = async (url) => {
    sphere.show(await pictureAt(url));
    draw();
  };
  await paint(view.dataset.picture);
  sharpen(view, paint);
}

// Not as an image: what the page has shown before may lie in the browser's cache without the leave
// to be read.
async function pictureAt(url) {
  const response = await fetch(url, { cache: "no-store" });
  if (!response.ok) throw new Error(say("unreachable"));
  return createImageBitmap(await response.blob());
}

// By the original, where it is one that browsers can show; without it the preview is good enough.
async function sharpen(view, paint) {
  if (!("sharper" in view.dataset)) return;
  try {
    const { url } = await call("GET", view.dataset.sharper);
    await paint(url);
  } catch {
    view.dataset.unsharp = "";
  }
}

function startLooking(view, canvas, sphere, pitch) {
  const look = { yaw: 0, pitch, field: Math.PI / 2.4 };
  let awaited = false;
  const draw = () => {
    if (awaited) return;
    awaited = true;
    requestAnimationFrame(() => {
      awaited = false;
      sphere.draw(look);
    });
  };
  const turn = (yaw, pitch) => {
    look.yaw += yaw;
    look.pitch = Math.min(Math.PI / 2, Math.max(-Math.PI / 2, look.pitch + pitch));
    draw();
  };
  const enlarge = (factor) => {
    look.field = Math.min(widest, Math.max(narrowest, look.field / factor));
    draw();
  };
  new ResizeObserver(() => {
    const sharpness = Math.min(2, devicePixelRatio);
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * sharpness));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * sharpness));
    draw();
  }).observe(canvas);
  startKeys(view, turn, enlarge);
  startDragging(canvas, look, turn, enlarge);
  return draw;
}

function startKeys(view, turn, enlarge) {
  const acts = {
    ArrowLeft: () => turn(-step, 0),
    ArrowRight: () => turn(step, 0),
    ArrowUp: () => turn(0, step),
    ArrowDown: () => turn(0, -step),
    "+": () => enlarge(zoom),
    "=": () => enlarge(zoom),
    "-": () => enlarge(1 / zoom),
  };
  view.addEventListener("keydown", (event) => {
    if (!acts[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input")) return; // they move it
    event.preventDefault();
    acts[event.key]();
  });
}

// One finger or the mouse drags the picture along, two fingers enlarge it.
function startDragging(canvas, look, turn, enlarge) {
  const fingers = new Map();
  const spread = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y) || 1;
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const apart = fingers.size === 2 ? spread() : null;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (apart) return enlarge(spread() / apart);
    const pixel = look.field / canvas.clientHeight;
    turn((before.x - event.clientX) * pixel, (event.clientY - before.y) * pixel);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      enlarge(event.deltaY < 0 ? zoom : 1 / zoom);
    },
    { passive: false },
  );
}

// As high as there is room for; the browser scrolls it by finger and keys.
function openStrip(view) {
  const picture = view.querySelector("img");
  picture.src = view.dataset.picture;
  view.addEventListener(
    "wheel",
    (event) => {
      if (event.deltaX || event.ctrlKey) return;
      event.preventDefault();
      view.scrollLeft += event.deltaY;
    },
    { passive: false },
  );
  return sharpen(view, async (url) => {
    const sharper = new Image();
    sharper.src = url;
    await sharper.decode();
    picture.src = url;
  });
}
