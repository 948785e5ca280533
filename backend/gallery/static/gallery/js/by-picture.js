// Search by picture: the file goes to the API, and what looks like it is shown below.

import { call } from "./api.js";
import { say } from "./words.js";

export function startByPicture() {
  const form = document.querySelector("[data-by-picture]");
  if (!form) return;
  form.querySelector("input[type=file]").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) search(form, file);
    event.target.value = ""; // so that the same file can be chosen again
  });
}

async function search(form, file) {
  const status = form.querySelector("[data-status]");
  const list = document.querySelector("[data-found]");
  list.replaceChildren();
  status.textContent = say("by_picture_looking");
  form.setAttribute("aria-busy", "true");
  form.parentElement.classList.add("answered"); // the page makes room for what is found
  showAsked(form, file);
  try {
    const body = new FormData();
    body.append("picture", file);
    const { items } = await call("POST", "/search/by-picture?limit=60", body);
    list.replaceChildren(...items.map(tile));
    status.textContent = items.length ? say("by_picture_found", { count: items.length }) : say("by_picture_none");
  } catch (error) {
    status.textContent = say("failed", { reason: error.message });
  } finally {
    form.removeAttribute("aria-busy");
  }
}

// Browsers cannot show every kind (HEIC); then there is nothing to see beside the button.
function showAsked(form, file) {
  const asked = form.querySelector(".asked");
  if (asked.src) URL.revokeObjectURL(asked.src);
  asked.hidden = true;
  asked.onload = () => (asked.hidden = false);
  asked.src = URL.createObjectURL(file);
}

function tile({ asset }) {
  const item = document.querySelector("[data-tile]").content.firstElementChild.cloneNode(true);
  const ratio = asset.width && asset.height ? asset.width / asset.height : 1;
  item.style.setProperty("--ratio", Math.min(Math.max(ratio, 0.45), 3.2).toFixed(4));
  item.style.backgroundColor = asset.dominant_color;
  const link = item.querySelector("a");
  link.href = link.href.replace(/[0-9a-f-]{36}$/, asset.id);
  const picture = item.querySelector("img");
  picture.alt = asset.caption || asset.filename;
  if (asset.thumbnail_url) picture.src = asset.thumbnail_url;
  return item;
}
