// The form of a smart album's rule: with each change the preview is asked for anew, by the address
// of the page that the form would lead to. The server says in it what the rule is; that is saved.

import { call } from "./api.js";
import { attempt } from "./forms.js";
import { renew } from "./parts.js";
import { say } from "./words.js";

const pause = 300; // milliseconds after the last change

export function startSmartAlbum() {
  const form = document.querySelector("[data-smart-album]");
  if (!form) return;
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => preview(form), pause);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const album = await attempt(form, () => save(form));
    if (album) location.assign(`/albums/${album.id}`);
  });
  form.querySelectorAll("[data-chooser]").forEach(startChooser);
}

// One after the other, so that no late answer takes the place of a newer one.
let last = Promise.resolve();

function preview(form) {
  const query = new URLSearchParams(new FormData(form));
  history.replaceState(null, "", `?${query}`);
  last = last.catch(() => {}).then(() => renew(["preview"]));
  return last;
}

async function save(form) {
  await preview(form);
  const said = document.querySelector("[data-rule]")?.dataset.rule;
  if (!said) throw new Error(say("rule_missing"));
  const rule = JSON.parse(said);
  const id = form.dataset.smartAlbum;
  if (id) return call("PATCH", `/albums/${id}`, { rule });
  const { title, parent } = form.elements;
  return call("POST", "/albums", { title: title.value, parent: parent?.value, rule });
}

function startChooser(chooser) {
  const search = chooser.querySelector("[data-chooser-search]");
  search?.addEventListener("input", (event) => {
    event.stopPropagation(); // it says nothing about the rule
    const wanted = search.value.trim().toLowerCase();
    for (const choice of chooser.querySelectorAll(".choice")) {
      choice.hidden = !choice.textContent.toLowerCase().includes(wanted);
    }
  });
}
