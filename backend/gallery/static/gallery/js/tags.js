// Tags of one photo: removed with a button or the keyboard, added by typing what they are called.

import { call } from "./api.js";
import { onRenewal, renew } from "./parts.js";
import { say, toast } from "./words.js";

const PAUSE = 150; // milliseconds without a keystroke before words are asked for

export function startTags() {
  const photo = document.querySelector("[data-photo]");
  const section = photo?.querySelector("[data-tags]");
  if (!section) return;
  const path = `/assets/${photo.dataset.photo}/tags`;
  start(section, path);
  onRenewal((part) => part === section && start(section, path));
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, [contenteditable]");
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
  let timer;
  let asked = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const turn = ++asked;
      const words = await suggestions(field.value);
      if (turn === asked) show(field, list, words, add);
    }, PAUSE);
  });
  field.addEventListener("keydown", (event) => onKey(event, form, field, list));
  field.addEventListener("blur", () => setTimeout(() => close(field, list), PAUSE));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = list.querySelector("[aria-selected=true]");
    const name = field.value.trim();
    if (chosen) chosen.click();
    else if (name) add({ name });
  });
}

async function suggestions(typed) {
  if (!typed.trim()) return [];
  try {
    return (await call("GET", `/tags/suggestions?q=${encodeURIComponent(typed)}`)).items;
  } catch {
    return []; // the name can still be typed in full
  }
}

function onKey(event, form, field, list) {
  if (event.isComposing) return;
  const options = [...list.children];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!options.length) return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    select(field, options, (at + step + options.length + (at < 0 && step < 0)) % options.length);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    if (list.hidden) field.blur();
    else close(field, list);
  } else if (event.key === "Backspace" && !field.value) {
    event.preventDefault();
    form.closest("[data-tags]").querySelector("li:last-child .tag-remove")?.focus();
  }
}

function show(field, list, words, add) {
  const chinese = document.documentElement.lang.startsWith("zh");
  const typed = field.value.trim().toLowerCase();
  const options = words.map((word) => {
    const names = chinese ? [word.name_zh, word.name_en] : [word.name_en, word.name_zh];
    return option(names[0], names[1] === names[0] ? "" : names[1], () => add({ slug: word.slug }));
  });
  const known = words.some((w) => [w.name_en, w.name_zh].some((n) => n.toLowerCase() === typed));
  if (typed && !known) {
    const name = field.value.trim();
    options.push(option(say("new_tag", { name }), "", () => add({ name })));
  }
  list.replaceChildren(...options);
  options.forEach((one, index) => (one.id = `tag-option-${index}`));
  list.hidden = !options.length;
  field.setAttribute("aria-expanded", !list.hidden);
  field.removeAttribute("aria-activedescendant");
}

function option(name, other, choose) {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(name);
  if (other) {
    const aside = document.createElement("span");
    aside.className = "muted";
    aside.textContent = other;
    item.append(aside);
  }
  item.addEventListener("click", choose);
  return item;
}

function select(field, options, index) {
  options.forEach((one, at) => one.setAttribute("aria-selected", at === index));
  options[index].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", options[index].id);
}

function close(field, list) {
  list.hidden = true;
  list.replaceChildren();
  field.setAttribute("aria-expanded", "false");
}
