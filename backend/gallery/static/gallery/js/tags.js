// Tags of one photo: removed with a button or the keyboard, added by typing what they are called.

import { call } from "./api.js";
import { startCombobox } from "./combobox.js";
import { onRenewal, renew } from "./parts.js";
import { say, toast } from "./words.js";

export function startTags() {
  const photo = document.querySelector("[data-photo]");
  const section = photo?.querySelector("[data-tags]");
  if (!section) return;
  const path = `/assets/${photo.dataset.photo}/tags`;
  start(section, path);
  onRenewal((part) => part === section && start(section, path));
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (event.key !== "t" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    section.querySelector("#new-tag")?.focus();
  });
}

function start(section, path) {
  for (const button of section.querySelectorAll("[data-remove-tag]")) {
    const remove = () => change(section, "DELETE", `${path}/${button.dataset.removeTag}`);
    button.addEventListener("click", remove);
    button.addEventListener("keydown", (event) => {
      if (event.key === "Delete" || event.key === "Backspace") remove();
    });
  }
  const form = section.querySelector("[data-tag-form]");
  if (form) startForm(form, (wanted) => change(section, "POST", path, wanted));
}

// What the server says is shown: a wider tag may appear where a narrower one was removed.
async function change(section, method, path, body) {
  try {
    await call(method, path, body);
    await renew(["tags"]);
    section.querySelector("#new-tag")?.focus({ preventScroll: true });
  } catch (error) {
    toast(say("failed", { reason: error.message }));
  }
}

function startForm(form, add) {
  const field = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  startCombobox(field, list, async (typed) => choices(typed, await suggestions(typed), add));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Backspace" || field.value || event.isComposing) return;
    event.preventDefault();
    form.closest("[data-tags]").querySelector("li:last-child .tag-remove")?.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = field.value.trim();
    if (name) add({ name });
  });
}

async function suggestions(typed) {
  try {
    return (await call("GET", `/tags/suggestions?q=${encodeURIComponent(typed)}`)).items;
  } catch {
    return []; // the name can still be typed in full
  }
}

function choices(name, words, add) {
  const chinese = document.documentElement.lang.startsWith("zh");
  const found = words.map((word) => {
    const names = chinese ? [word.name_zh, word.name_en] : [word.name_en, word.name_zh];
    const aside = names[1] === names[0] ? "" : names[1];
    return { name: names[0], aside, choose: () => add({ slug: word.slug }) };
  });
  const typed = name.toLowerCase();
  const known = words.some((w) => [w.name_en, w.name_zh].some((n) => n.toLowerCase() === typed));
  if (!known) found.push({ name: say("new_tag", { name }), aside: "", choose: () => add({ name }) });
  return found;
}
