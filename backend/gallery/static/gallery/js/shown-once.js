// What the server tells once and does not keep, such as a key: shown until it has been taken.

import { say } from "./words.js";

export function showOnce(text) {
  const dialog = document.querySelector("[data-shown-once]");
  const field = dialog.querySelector("input");
  field.value = text;
  dialog.querySelector("[data-copy]").onclick = ({ currentTarget }) => copy(field, currentTarget);
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
  field.select();
  return new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
}

// Without a clipboard (a page that did not come by https) it is selected, to be copied.
export async function copy(field, button) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = say("copied");
  } catch {
    field.focus();
  }
}
