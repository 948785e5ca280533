// One photo: boxes, favourite, caption, trash, and turning the pages by keyboard.

import { call } from "./api.js";
import { startTurning } from "./turning.js";
import { say, toast } from "./words.js";

export function startPhoto() {
  const photo = document.querySelector("[data-photo]");
  if (!photo) return;
  const path = `/assets/${photo.dataset.photo}`;
  for (const button of photo.querySelectorAll("[data-toggles]")) startToggle(photo, button);
  startFavorite(photo.querySelector("[data-favorite]"), path);
  startCaption(photo.querySelector("[data-caption]"), path);
  startMove(photo.querySelector("[data-trash]"), () => call("DELETE", path), photo.dataset.away);
  const restore = photo.querySelector("[data-restore]");
  startMove(restore, () => call("POST", `${path}/restore`), restore?.dataset.then);
  startDownload(photo.querySelector("[data-download]"), path);
  startKeys(photo);
}

function startToggle(photo, button) {
  const layer = photo.querySelector(button.dataset.toggles);
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", shown);
    layer.toggleAttribute("hidden", !shown);
  });
}

function startFavorite(button, path) {
  button?.addEventListener("click", async () => {
    const wanted = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", wanted);
    await trying(
      () => call("PATCH", path, { is_favorite: wanted }),
      () => button.setAttribute("aria-pressed", !wanted),
    );
  });
}

function startCaption(field, path) {
  if (!field) return;
  let saved = field.value;
  field.addEventListener("change", async () => {
    const caption = field.value;
    await trying(async () => {
      await call("PATCH", path, { caption });
      saved = caption;
      toast(say("saved"));
    }, () => (field.value = saved));
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      field.blur();
    }
  });
}

function startMove(button, move, then) {
  button?.addEventListener("click", async () => {
    button.disabled = true;
    await trying(
      async () => {
        await move();
        location.assign(then);
      },
      () => (button.disabled = false),
    );
  });
}

function startDownload(button, path) {
  button?.addEventListener("click", () =>
    trying(async () => location.assign((await call("GET", `${path}/original`)).url)),
  );
}

function startKeys(photo) {
  startTurning(photo);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "f") photo.querySelector("[data-favorite]")?.click();
  });
}

async function trying(act, undo = () => {}) {
  try {
    await act();
  } catch (error) {
    undo();
    toast(say("failed", { reason: error.message }));
  }
}
