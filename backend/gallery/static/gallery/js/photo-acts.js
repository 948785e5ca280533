// What the owner says about one photo: its stars, where it is kept, when and where it was taken.

import { addToAlbum } from "./album-dialog.js";
import { call } from "./api.js";
import { attempt } from "./bulk.js";
import { ask } from "./dialog.js";
import { sharePhotos } from "./links.js";
import { onRenewal, renew } from "./parts.js";
import { askPlace } from "./place-dialog.js";
import { askTime } from "./time-dialog.js";
import { eraseOne, sureToErase } from "./trash.js";
import { say, toast } from "./words.js";

export function startPhotoActs() {
  const photo = document.querySelector("[data-photo]");
  if (!photo) return;
  const id = photo.dataset.photo;
  const path = `/assets/${id}`;
  startRating(photo.querySelector("[data-rating]"), path);
  startMenu(photo, id, path);
  startErasing(photo.querySelector("[data-erase]"), id);
  startChanges(photo, path);
  onRenewal((part) => part.dataset.part === "facts" && startChanges(part, path));
  startKeys(photo);
  renewWhenFound(id);
}

function startRating(stars, path) {
  if (!stars) return;
  const chosen = () => stars.querySelector(":checked");
  let saved = chosen();
  stars.addEventListener("change", async () => {
    const wanted = chosen();
    const done = await attempt(() => call("PATCH", path, { rating: Number(wanted.value) }));
    if (done) saved = wanted;
    else saved.checked = true;
  });
}

function startMenu(photo, id, path) {
  const acts = {
    album: () => addToAlbum([id]),
    share: () => sharePhotos([id]),
    archive: () => keep(path, "archive", "archived"),
    unarchive: () => keep(path, "timeline", "unarchived"),
    lock: () => lock(path, photo.dataset.away),
  };
  photo.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-photo-act]");
    if (!button) return;
    button.closest("details").open = false;
    acts[button.dataset.photoAct]();
  });
}

function keep(path, visibility, sentence) {
  return attempt(async () => {
    await call("PATCH", path, { visibility });
    await renew(["menu"]);
    toast(say(sentence, { count: 1 }));
  });
}

async function lock(path, away) {
  if (!(await ask(say("lock_ask", { count: 1 }), say("lock_yes")))) return;
  await attempt(async () => {
    await call("PATCH", path, { visibility: "locked" });
    location.replace(away);
  });
}

function startErasing(button, id) {
  button?.addEventListener("click", async () => {
    if (!(await sureToErase(1))) return;
    await attempt(async () => {
      await eraseOne(id);
      location.replace(button.dataset.then);
    });
  });
}

function startChanges(root, path) {
  for (const button of root.querySelectorAll("[data-change]")) {
    button.addEventListener("click", async () => {
      const { moment, offset, latitude, longitude } = button.closest(".facts").dataset;
      const here = latitude && { latitude: Number(latitude), longitude: Number(longitude) };
      const asking = { time: () => askTime({ moment, offset }), place: () => askPlace(here || null) };
      const changes = await asking[button.dataset.change]();
      if (changes) await save(path, changes, button.dataset.change);
    });
  }
}

async function save(path, changes, what) {
  await attempt(async () => {
    await call("PATCH", path, changes);
    await renew(["facts"]);
    toast(say("saved"));
    document.querySelector(`[data-change="${what}"]`)?.focus();
  });
}

function startKeys(photo) {
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]), textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-5]$/.test(event.key)) {
      photo.querySelector(`[data-rating] [value="${event.key}"]`)?.click();
    } else if (event.key === "a") {
      photo.querySelector("[data-photo-act=archive], [data-photo-act=unarchive]")?.click();
    }
  });
}

// The name of a place is looked up in the background; what the file says may be read again.
function renewWhenFound(id) {
  document.addEventListener("asset-progressed", ({ detail }) => {
    const about = ["places", "metadata"].includes(detail.stage) && detail.stage_state === "done";
    if (about && detail.asset_id === id && !document.querySelector("dialog[open]")) renew(["facts"]);
  });
}
