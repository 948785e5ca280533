// Many photos at once: planned by the API, fetched by the browser as ZIP files of bounded size.

import { call } from "./api.js";
import { say, toast } from "./words.js";

const bytesOfMegabyte = 1_000_000;
const turn = 2000; // milliseconds between two looks at what is being made
const mostTurns = 10;

// `ask` calls the part of the API that the photos are reached through; `address` says where the
// browser fetches a part of the plan.
export async function download(path, body, { ask = call, address = inTheApi } = {}) {
  const plan = await wholePlan(ask, path, body);
  if (plan.left_out.length) toast(say("download_left_out", { count: plan.left_out.length }));
  const links = plan.parts.map((part) => link(part, address(plan, part)));
  if (links.length === 1) save(links[0]);
  else offer(links);
}

// Guests get whole pictures, some of which are made for the first of them: a few are worth waiting
// for. Of many, those that are not ready come as previews, and the page says so.
async function wholePlan(ask, path, body) {
  const look = (id) => ask("GET", `${path}/${id}`);
  const plan = await complete(await ask("POST", path, body), look);
  if (!plan.is_preparing) return plan;
  const waiting = toast(say("download_preparing"), turn * mostTurns);
  for (let turns = 0; turns < mostTurns; turns += 1) {
    await pause();
    const { is_preparing: isPreparing } = await look(plan.id);
    if (isPreparing) continue;
    waiting.remove();
    return complete(await ask("POST", path, body), look);
  }
  toast(say("download_previews", { count: plan.previews.length }), 10000);
  return plan;
}

// Of a large album the plan grows, part by part.
async function complete(plan, look) {
  if (!plan.is_ready) toast(say("download_growing"));
  let known = plan;
  while (!known.is_ready) {
    await pause();
    known = await look(plan.id);
  }
  return known;
}

function pause() {
  return new Promise((resume) => setTimeout(resume, turn));
}

// By its path: behind a proxy the API may not know the host that the browser sees.
function inTheApi(plan, part) {
  return new URL(part.url).pathname;
}

function link(part, address) {
  const made = document.createElement("a");
  made.href = address;
  made.download = part.filename;
  made.textContent = `${part.filename} · ${megabytes(part.size)}`;
  return made;
}

function megabytes(bytes) {
  const format = { style: "unit", unit: "megabyte", maximumFractionDigits: 0 };
  const size = Math.max(1, bytes / bytesOfMegabyte);
  return new Intl.NumberFormat(document.documentElement.lang, format).format(size);
}

function save(anchor) {
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

// Browsers do not let a page save several files by itself.
function offer(links) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const words = document.createElement("p");
  words.textContent = say("download_parts", { count: links.length });
  const list = document.createElement("ol");
  for (const one of links) {
    const item = document.createElement("li");
    item.append(one);
    list.append(item);
  }
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.textContent = say("close");
  form.append(close);
  dialog.append(words, list, form);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}
