// A question that has to be answered before something goes on.

import { say } from "./words.js";

export function ask(sentence, yes) {
  const dialog = document.createElement("dialog");
  const words = document.createElement("p");
  words.textContent = sentence;
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(choice("no", say("cancel"), ""), choice("yes", yes, "button-primary"));
  dialog.className = "dialog";
  dialog.append(words, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

// Opens a dialog of the page; answers the value of the button that closed it, or "" without one.
export function asked(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

function choice(value, words, style) {
  const button = document.createElement("button");
  button.value = value;
  button.textContent = words;
  button.className = style;
  return button;
}
