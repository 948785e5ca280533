// One photo of a shared link at a time: by keyboard, by pointer, by a swipe of the finger. The
// browser's way back closes it.

import { bestDownload } from "./lent-download.js";
import { callAsGuest, freshen } from "./lent.js";
import { say, toast } from "./words.js";

const farEnough = 48; // pixels that a swipe has to go

let viewer = null;
let current = null;

export function startViewer() {
  viewer = document.querySelector("[data-viewer]");
  if (!viewer) return;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-lent]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
  viewer.querySelector("[data-previous]").addEventListener("click", () => turn(-1));
  viewer.querySelector("[data-next]").addEventListener("click", () => turn(1));
  viewer.querySelector("[data-close]").addEventListener("click", () => viewer.close());
  viewer.querySelector("[data-download]")?.addEventListener("click", download);
  viewer.addEventListener("close", closed);
  viewer.addEventListener("keydown", press);
  addEventListener("popstate", () => viewer.open && viewer.close());
  startSwiping();
}

function open(link) {
  viewer.showModal();
  history.pushState({ viewer: true }, "");
  show(link);
}

function closed() {
  if (history.state?.viewer) history.back();
  stage().replaceChildren();
  current?.focus();
  current?.scrollIntoView({ block: "nearest" });
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const acts = {
    ArrowLeft: () => turn(-1),
    ArrowRight: () => turn(1),
    Home: () => show(links()[0]),
    End: () => show(links().at(-1)),
    d: download,
  };
  if (!acts[event.key] || event.target.closest("video")) return;
  event.preventDefault();
  acts[event.key]();
}

function turn(step) {
  const all = links();
  const next = all[all.indexOf(current) + step];
  if (next) show(next);
}

function show(link) {
  current = link;
  const all = links();
  const place = all.indexOf(link);
  viewer.querySelector("[data-previous]").disabled = place === 0;
  viewer.querySelector("[data-next]").disabled = place === all.length - 1;
  viewer.querySelector("[data-caption]").textContent = link.dataset.caption;
  viewer.querySelector("[data-when]").textContent = [day(link.dataset.day), link.dataset.place]
    .filter(Boolean)
    .join(" · ");
  stage().replaceChildren(...(link.dataset.playback ? [film(link)] : picture(link)));
  for (const neighbour of [all[place + 1], all[place - 1]]) {
    if (neighbour) new Image().src = neighbour.href;
  }
  if (place > all.length - 8) document.querySelector("[data-more]")?.click();
}

// The thumbnail at once, the large picture over it when it is there.
function picture(link) {
  const small = link.querySelector("img");
  const behind = new Image();
  behind.alt = "";
  if (small.complete && small.naturalWidth) behind.src = small.src;
  const large = new Image();
  large.alt = small.alt;
  large.dataset.waiting = "";
  large.addEventListener("load", () => {
    delete large.dataset.waiting;
    behind.remove();
  });
  large.addEventListener("error", () => renew(link, large));
  large.src = link.href;
  return behind.src ? [behind, large] : [large];
}

function film(link) {
  const video = document.createElement("video");
  video.controls = true;
  video.autoplay = true;
  video.playsInline = true;
  video.poster = link.href;
  video.addEventListener("error", () => renew(link, video));
  video.src = link.dataset.playback;
  return video;
}

async function renew(link, shown) {
  if (!(await freshen(link)) || !shown.isConnected) return;
  shown.src = shown instanceof HTMLVideoElement ? link.dataset.playback : link.href;
}

async function download() {
  if (!viewer.querySelector("[data-download]")) return;
  try {
    location.assign(await bestDownload(`/assets/${current.dataset.lent}/download`, callAsGuest));
  } catch (error) {
    toast(say("failed", { reason: error.message }));
  }
}

function startSwiping() {
  let from = null;
  viewer.addEventListener("pointerdown", (event) => {
    from = event.pointerType === "touch" && event.isPrimary ? [event.clientX, event.clientY] : null;
  });
  viewer.addEventListener("pointerup", (event) => {
    if (!from || !event.isPrimary) return;
    const [x, y] = [event.clientX - from[0], event.clientY - from[1]];
    from = null;
    if (Math.abs(x) > farEnough && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
  });
  viewer.addEventListener("pointercancel", () => (from = null));
}

function day(iso) {
  const date = new Date(`${iso}T12:00:00Z`); // the photographer's day, wherever it is read
  const style = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
  return date.toLocaleDateString(document.documentElement.lang, style);
}

function links() {
  return [...document.querySelectorAll("[data-lent]")];
}

function stage() {
  return viewer.querySelector("[data-stage]");
}
