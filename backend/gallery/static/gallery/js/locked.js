// The locked folder: opened by a PIN or password, closed by a press, by itself when its time is over,
// and by whoever has closed it elsewhere.

import { call } from "./api.js";
import { attempt, inBatches, oneByOne } from "./bulk.js";
import { ask } from "./dialog.js";
import { attempt as attemptForm } from "./forms.js";
import { renew } from "./parts.js";
import { startPicking } from "./picking.js";
import { startTurning } from "./turning.js";
import { say, toast } from "./words.js";

const folder = "/locked";

export function startLocked() {
  startDoor(document.querySelector("[data-open-locked]"));
  for (const form of document.querySelectorAll("[data-locked-pin]")) startPin(form);
  const open = document.querySelector("[data-locked-seconds]");
  if (!open) return;
  startPicking({ locked: { release, erase } });
  startClock(open);
  startPhoto(document.querySelector("[data-locked-photo]"));
  document.querySelector("[data-close-locked]")?.addEventListener("click", () =>
    attempt(async () => {
      await call("POST", "/locked/close");
      location.assign(folder);
    }),
  );
}

function startDoor(form) {
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = { secret: form.elements.secret.value };
    const opened = await attemptForm(form, () => call("POST", "/locked/open", body));
    if (opened !== undefined) return location.reload();
    form.elements.secret.select();
  });
}

function startPin(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { pin, secret } = form.elements;
    const wanted = event.submitter?.value === "none" ? null : pin.value;
    const body = { pin: wanted, secret: secret?.value ?? "" };
    const set = await attemptForm(form, () => call("PUT", "/locked/pin", body));
    if (set !== undefined) location.assign(folder);
  });
}

function startClock(open) {
  const until = Date.now() + Number(open.dataset.lockedSeconds) * 1000;
  const words = open.querySelector("[data-locked-left]");
  const look = () => {
    const left = until - Date.now();
    if (left <= 0) return shut();
    if (words) words.textContent = say("locked_left", { count: Math.ceil(left / 60000) });
    setTimeout(look, Math.min(left, 15000));
  };
  look();
  // A page that the browser has kept, or that slept, may be of a folder that was closed meanwhile.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) verify();
  });
}

async function verify() {
  const state = await call("GET", "/locked").catch(() => null); // the clock closes it in any case
  if (state && !state.is_open) shut();
}

function shut() {
  document.querySelector("main").replaceChildren(); // at once, however long the way is
  location.assign(folder);
}

function release(ids) {
  return attempt(async () => {
    const gone = await inBatches(ids, move);
    await renew(["photos"]);
    toast(say("released", { count: gone.length }));
  });
}

async function move(ids) {
  return (await call("POST", "/locked/assets/release", { ids })).ids;
}

async function erase(ids) {
  if (!(await ask(say("erase_ask", { count: ids.length }), say("erase_yes")))) return null;
  return oneByOne(ids, (id) => call("DELETE", `/locked/assets/${id}`), "erased");
}

function startPhoto(photo) {
  if (!photo) return;
  const id = photo.dataset.lockedPhoto;
  const on = (name, act) =>
    photo.querySelector(`[data-locked-${name}]`).addEventListener("click", () => attempt(act));
  on("download", async () => {
    location.assign((await call("GET", `/locked/assets/${id}/original`)).url);
  });
  on("release", async () => {
    await move([id]);
    location.assign(folder);
  });
  on("erase", async () => {
    if (!(await ask(say("erase_ask", { count: 1 }), say("erase_yes")))) return;
    await call("DELETE", `/locked/assets/${id}`);
    location.assign(folder);
  });
  startTurning(photo);
}
