// The tray: files chosen or dropped, a few at a time, each with its fate.

import { uploadFile } from "./upload.js";
import { say, toast } from "./words.js";

const atOnce = 3;
const queue = [];
const waiting = new Map();
let active = 0;
let hasher = null;
let tray = null;
let calls;

// `ask` calls the API in whose name files are brought; by default, the member's own.
export function startTray(ask) {
  calls = ask;
  tray = document.querySelector("[data-tray]");
  if (!tray) return;
  const input = document.querySelector("[data-files]");
  for (const button of document.querySelectorAll("[data-choose]")) {
    button.addEventListener("click", () => input.click());
  }
  input.addEventListener("change", () => {
    add(input.files);
    input.value = "";
  });
  tray.querySelector("[data-close]").addEventListener("click", () => (tray.hidden = true));
  addEventListener("beforeunload", (event) => {
    if (active || queue.length) event.preventDefault();
  });
  startDropping();
}

function startDropping() {
  const zone = document.querySelector("[data-dropzone]");
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    zone.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) zone.hidden = true;
  });
  addEventListener("drop", async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    zone.hidden = true;
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.());
    const files = entries.every(Boolean)
      ? (await Promise.all(entries.map(filesOf))).flat()
      : [...event.dataTransfer.files];
    add(files);
  });
}

async function filesOf(entry) {
  if (entry.name.startsWith(".")) return [];
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const batch = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!batch.length) return found;
    found.push(...(await Promise.all(batch.map(filesOf))).flat());
  }
}

function add(files) {
  for (const file of files) queue.push({ file, row: row(file) });
  if (!queue.length) return;
  tray.hidden = false;
  next();
}

function row(file) {
  const item = tray.querySelector("template").content.firstElementChild.cloneNode(true);
  item.querySelector(".name").textContent = file.name;
  tray.querySelector("ol").append(item);
  settle(item, "waiting", say("upload_waiting"));
  return item;
}

function settle(item, state, words) {
  item.dataset.state = state;
  item.querySelector(".state").textContent = words;
  item.querySelector("progress").hidden = state !== "sending";
}

function next() {
  while (active < atOnce && queue.length) {
    active++;
    handle(queue.shift());
  }
}

async function handle({ file, row: item }) {
  try {
    await bring(file, item);
  } catch (error) {
    settle(item, "failed", error.message);
  }
  active--;
  if (!active && !queue.length) toast(say("uploads_done"));
  next();
}

async function bring(file, item) {
  if (!file.size) throw new Error(say("upload_empty"));
  settle(item, "hashing", say("upload_hashing"));
  const sha256 = await hash(file);
  settle(item, "sending", say("upload_sending"));
  const bar = item.querySelector("progress");
  bar.max = file.size;
  const upload = await uploadFile(file, sha256, (sent) => (bar.value = sent), calls);
  const fates = { duplicate: "upload_duplicate", accepted: "upload_done", arrived: "upload_done" };
  const fate = upload.trashed ? "upload_in_trash" : fates[upload.state];
  settle(item, upload.state, say(fate));
}

function hash(file) {
  hasher ??= startHasher();
  const id = crypto.getRandomValues(new Uint32Array(1))[0];
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    hasher.postMessage({ id, file });
  });
}

function startHasher() {
  const worker = new Worker(new URL("./hash-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    const { resolve, reject } = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) reject(new Error(data.error));
    else resolve(data.sha256);
  });
  return worker;
}
