// While an edited picture is being made, the page draws it by its recipe; once it is there, it takes
// its place.

import { drawn } from "./recipe.js";

const most = 2048; // pixels to a side
const pauses = [2000, 4000, 8000, 15000, 30000, 60000]; // milliseconds between looks

export function startEditedPicture() {
  const frame = document.querySelector("[data-being-edited]");
  const picture = frame?.querySelector("img");
  if (!picture) return;
  const steps = JSON.parse(frame.dataset.beingEdited);
  const show = () => {
    const canvas = drawn(picture, steps, most);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", picture.alt);
    picture.hidden = true;
    picture.after(canvas);
  };
  if (picture.complete && picture.naturalWidth) show();
  else picture.addEventListener("load", show, { once: true });
  wait(frame, picture);
}

function wait(frame, picture) {
  const photo = document.querySelector("[data-photo]").dataset.photo;
  let turn = 0;
  let timer = null;

  async function look() {
    clearTimeout(timer);
    const made = await freshPicture();
    if (made) return replace(frame, picture, made);
    timer = setTimeout(look, pauses[Math.min(turn++, pauses.length - 1)]);
  }

  document.addEventListener("asset-progressed", ({ detail }) => {
    if (detail.asset_id === photo && detail.stage === "edits" && frame.dataset.beingEdited) look();
  });
  timer = setTimeout(look, pauses[0]);
}

// The address of the edited picture; null until it is made, and when the page does not answer.
async function freshPicture() {
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector(".frame:not([data-being-edited]) > img")?.getAttribute("src") ?? null;
  } catch {
    return null;
  }
}

async function replace(frame, picture, address) {
  const made = new Image();
  made.src = address;
  await made.decode().catch(() => {});
  picture.src = address;
  picture.hidden = false;
  frame.querySelector("canvas")?.remove();
  delete frame.dataset.beingEdited;
}
