// One question after the other: "Is this the same person?", by buttons or by Y, N and ?.

import { edit } from "./edits.js";
import { say } from "./words.js";

const keys = { y: "same", n: "different", "?": "unsure" };

export function startReview() {
  if (!document.querySelector("[data-question]")) return;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-answer]");
    // The second press of a double click was meant for the question before.
    if (button && event.detail < 2) answer(button.dataset.answer);
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const chosen = keys[event.key.toLowerCase()] ?? keys[event.key === "？" ? "?" : ""];
    if (chosen) answer(chosen);
  });
}

let busy = false;

async function answer(chosen) {
  const question = document.querySelector("[data-question]");
  if (busy || !question) return;
  busy = true;
  question.setAttribute("aria-busy", "true");
  const path = `/people/suggestions/${question.dataset.question}`;
  const done = await edit(say(`answered_${chosen}`), "POST", path, { answer: chosen });
  question.removeAttribute("aria-busy");
  busy = false;
  if (done) document.querySelector("#question")?.focus({ preventScroll: true });
}
