// Forms that are sent to the API: `data-call="POST /path"`, with what follows `#` in the address as
// the field `data-secret`. Then either `data-go` or, beside the form, `[data-done]` is shown.

import { call } from "./api.js";

export function startForms(root) {
  root.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-call]");
    if (!form) return;
    event.preventDefault();
    send(form);
  });
}

async function send(form) {
  const [method, path] = form.dataset.call.split(" ");
  const answer = await attempt(form, () => call(method, path, fields(form)));
  if (answer === undefined) return;
  form.dispatchEvent(new CustomEvent("sent", { detail: answer, bubbles: true }));
  finish(form);
}

// What is to be done, with the form's buttons locked and its complaint shown; undefined if refused.
export async function attempt(form, deed) {
  const alert = form.querySelector("[role=alert]");
  const buttons = [...form.querySelectorAll("button")];
  buttons.forEach((button) => (button.disabled = true));
  if (alert) alert.hidden = true;
  try {
    return (await deed()) ?? null;
  } catch (error) {
    if (alert) {
      alert.textContent = error.message;
      alert.hidden = false;
    }
    return undefined;
  } finally {
    buttons.forEach((button) => (button.disabled = false));
  }
}

export function finish(form) {
  if (form.dataset.go) return location.assign(form.dataset.go);
  const done = form.parentElement.querySelector(":scope > [data-done]");
  if (!done) return;
  form.hidden = true;
  done.hidden = false;
  done.tabIndex = -1;
  done.focus();
}

function fields(form) {
  const body = Object.fromEntries(new FormData(form));
  if ("timeZone" in form.dataset) {
    body.time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  }
  const secret = location.hash.slice(1);
  if (form.dataset.secret && secret) body[form.dataset.secret] = secret;
  return body;
}
