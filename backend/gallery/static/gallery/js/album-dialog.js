// Into which album? One that is there, found by its title, or a new one.

import { call } from "./api.js";
import { attempt, inBatches } from "./bulk.js";
import { asked } from "./dialog.js";
import { say, toast } from "./words.js";

const fills = new Set(["owner", "manager", "contributor"]); // roles that may add photos
const pause = 200; // milliseconds without a keystroke before albums are asked for

// Null when it was cancelled or refused, which was said then.
export function addToAlbum(ids) {
  return attempt(async () => {
    const album = await choose();
    if (!album) return null;
    const items = await inBatches(ids, (some) => put(album, some));
    const count = (wanted) => items.filter(({ result }) => result === wanted).length;
    const words = [say("added_to_album", { count: count("added"), name: album.title })];
    if (count("present")) words.push(say("added_before", { count: count("present") }));
    if (count("not_found")) words.push(say("added_not", { count: count("not_found") }));
    toast(words.join(" "));
  });
}

async function put(album, ids) {
  return (await call("POST", `/albums/${album.id}/assets`, { ids })).items;
}

async function choose() {
  const dialog = document.querySelector("[data-album-dialog]");
  const field = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const make = dialog.querySelector("[data-make]");
  field.value = "";
  list.replaceChildren();
  let chosen = null;
  let timer = null;
  let turn = 0;

  async function find() {
    const mine = ++turn;
    const title = field.value.trim();
    make.disabled = !title;
    const query = title ? `&title=${encodeURIComponent(title)}` : "";
    const { items } = await call("GET", `/albums?smart=false${query}`);
    if (mine !== turn) return;
    const open = items.filter(({ role }) => fills.has(role));
    list.replaceChildren(...open.map((album) => row(album, take)));
  }

  function take(album) {
    chosen = album;
    dialog.close("yes");
  }

  const typed = () => {
    clearTimeout(timer);
    make.disabled = !field.value.trim();
    timer = setTimeout(() => attempt(find), pause);
  };
  field.addEventListener("input", typed);
  attempt(find);
  const answer = await asked(dialog);
  field.removeEventListener("input", typed);
  clearTimeout(timer);
  turn += 1;
  const title = field.value.trim();
  if (answer === "new" && title) return call("POST", "/albums", { title });
  return answer === "yes" ? chosen : null;
}

function row(album, take) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const title = document.createElement("span");
  const count = document.createElement("span");
  button.type = "button";
  title.textContent = album.title;
  count.className = "muted small";
  count.textContent = album.asset_count ?? "";
  button.append(title, count);
  button.addEventListener("click", () => take(album));
  item.append(button);
  return item;
}
