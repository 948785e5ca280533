// Choosing several of a list: ticks, and a bar of what can be done with the chosen ones.

import { say } from "./words.js";

// `acts` tells by the list's name what its buttons do: {people: {merge: (ids, list) => ...}}.
// An act gets the value of its button besides. A form in the bar is an act too, and gets the text of
// its field. After an act the choice is over, unless it answers null.
export function startPicking(acts) {
  for (const bar of document.querySelectorAll("[data-pick-bar]")) {
    const doing = acts[bar.dataset.pickBar];
    if (doing) startBar(bar, doing);
  }
}

function startBar(bar, acts) {
  const name = bar.dataset.pickBar;
  const list = () => document.querySelector(`[data-picking="${name}"]`);
  const toggle = () => document.querySelector(`[data-pick-toggle="${name}"]`);
  const chosen = () =>
    [...document.querySelectorAll(`[data-picking="${name}"] [data-pick]:checked`)];
  const ids = () => chosen().map((box) => box.value);

  function show() {
    const count = chosen().length;
    bar.hidden = !count && !isOn();
    if (toggle()) list()?.classList.toggle("picking", !bar.hidden);
    bar.querySelector("[data-pick-count]").textContent = say("chosen", { count });
    for (const button of bar.querySelectorAll("[data-least]")) {
      const most = Number(button.dataset.most || Infinity);
      button.disabled = count < Number(button.dataset.least) || count > most;
    }
  }

  const isOn = () => toggle()?.getAttribute("aria-pressed") === "true";

  function turn(on) {
    toggle()?.setAttribute("aria-pressed", on);
    if (!on) for (const box of chosen()) box.checked = false;
    show();
  }

  async function act(button, ...rest) {
    const doing = acts[button](ids(), list(), ...rest);
    if ((await doing) !== null) turn(false);
  }

  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-pick-toggle]") === toggle() && toggle()) turn(!isOn());
  });
  document.addEventListener("change", (event) => event.target.matches("[data-pick]") && show());
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !bar.hidden && !document.querySelector("dialog[open]")) turn(false);
  });
  for (const button of bar.querySelectorAll("[data-act]")) {
    const doing = button.dataset.act;
    button.addEventListener("click", () => {
      button.closest("details")?.removeAttribute("open");
      return doing === "leave" ? turn(false) : act(doing, button.value);
    });
  }
  for (const form of bar.querySelectorAll("[data-act-form]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const field = form.querySelector("input");
      await act(form.dataset.actForm, field.value.trim());
      field.value = "";
    });
  }
}
