// People: names and birth dates are typed where they stand and saved when the field is left; and
// favouring and hiding.

import { edit, personNamed } from "./edits.js";
import { say } from "./words.js";

export function startPeople(root) {
  for (const field of root.querySelectorAll("[data-person]")) startName(field);
  for (const field of root.querySelectorAll("[data-birth]")) startBirth(field);
  for (const button of root.querySelectorAll("[data-favor]")) startFavoring(button);
  for (const button of root.querySelectorAll("[data-hide]")) startHiding(button);
}

function startName(field) {
  const inList = field.closest("[data-feed]"); // which keeps its order, and what was loaded
  let saved = field.value;
  field.addEventListener("change", async () => {
    const name = field.value.trim();
    const namesake = saved ? null : personNamed(name);
    const id = field.dataset.person;
    // Somebody without a name who gets another's is that other.
    const done =
      namesake && namesake !== id
        ? await edit(say("merged"), "POST", `/people/${namesake}/merge`, { people: [id] })
        : await edit(say("saved"), "PATCH", `/people/${id}`, { name }, inList && ["names"]);
    if (done) saved = name;
    else field.value = saved;
  });
  leaveOnEnter(field);
}

export function leaveOnEnter(field) {
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) field.blur();
  });
}

function startBirth(field) {
  const saved = field.value;
  // While a date is typed, the field is empty or far from complete; it counts when it is left.
  field.addEventListener("blur", async () => {
    if (field.value === saved || field.validity.badInput) return;
    const change = { birth_date: field.value || null };
    const done = await edit(say("saved"), "PATCH", `/people/${field.dataset.birth}`, change);
    if (!done) field.value = saved;
  });
  leaveOnEnter(field);
}

function startFavoring(button) {
  button.addEventListener("click", () => {
    const favored = button.getAttribute("aria-pressed") !== "true";
    const path = `/people/${button.dataset.favor}`;
    edit(say(favored ? "favoured" : "not_favoured"), "PATCH", path, { is_favorite: favored });
  });
}

function startHiding(button) {
  button.addEventListener("click", () => {
    const hidden = button.getAttribute("aria-pressed") !== "true";
    const path = `/people/${button.dataset.hide}`;
    edit(say(hidden ? "hidden" : "shown"), "PATCH", path, { is_hidden: hidden });
  });
}
