// People: names are typed where they stand and saved when the field is left; and hiding.

import { call } from "./api.js";
import { say, toast } from "./words.js";

export function startPeople(root) {
  for (const field of root.querySelectorAll("[data-person]")) startName(field);
  for (const button of root.querySelectorAll("[data-hide]")) startHiding(button);
}

function startName(field) {
  let saved = field.value;
  field.addEventListener("change", () => {
    const name = field.value.trim();
    change(field.dataset.person, { name }).then(
      () => (saved = name),
      () => (field.value = saved),
    );
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) field.blur();
  });
}

function startHiding(button) {
  button.addEventListener("click", () => {
    const hidden = button.getAttribute("aria-pressed") !== "true";
    change(button.dataset.hide, { is_hidden: hidden }).then(
      () => button.setAttribute("aria-pressed", hidden),
      () => {},
    );
  });
}

async function change(id, changes) {
  try {
    await call("PATCH", `/people/${id}`, changes);
    toast(say("saved"));
  } catch (error) {
    toast(say("failed", { reason: error.message }));
    throw error;
  }
}
