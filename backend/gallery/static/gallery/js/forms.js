// Forms that are sent to the API: `data-call="POST /path"`, with what follows `#` in the address as
// the field `data-secret`, and after the question `data-ask` was answered by `data-yes`, if there is
// one. What the answer says under `data-shows` is shown once. Then the browser goes to `data-go`, or
// to where the answer's `data-follow` leads; or the page is loaded anew (`data-reload`), or parts of
// it are (`data-renew`); or, beside the form, `[data-done]` is shown.

import { call } from "./api.js";
import { ask } from "./dialog.js";
import { bodyOf } from "./form-body.js";
import { renew } from "./parts.js";
import { showOnce } from "./shown-once.js";
import { say, toast } from "./words.js";

export function startForms(root) {
  root.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-call]");
    if (!form) return;
    event.preventDefault();
    send(form);
  });
}

async function send(form) {
  const { call: what, ask: question, yes, shows } = form.dataset;
  if (question && !(await ask(question, yes))) return;
  const [method, path] = what.split(" ");
  const answer = await attempt(form, () => call(method, path, fields(form)));
  if (answer === undefined) return;
  form.dispatchEvent(new CustomEvent("sent", { detail: answer, bubbles: true }));
  if (shows) await showOnce(answer[shows]);
  finish(form, answer);
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

export async function finish(form, answer) {
  const { go, follow, reload, renew: parts } = form.dataset;
  if (go ?? follow) return location.assign(go ?? answer[follow]);
  if (reload !== undefined) return location.reload();
  if (parts) return (await renew(parts.split(" ")), toast(say("saved")));
  const done = form.parentElement.querySelector(":scope > [data-done]");
  if (!done) return;
  form.hidden = true;
  done.hidden = false;
  done.tabIndex = -1;
  done.focus();
}

function fields(form) {
  const body = bodyOf(form);
  if ("timeZone" in form.dataset) {
    body.time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  }
  const secret = location.hash.slice(1);
  if (form.dataset.secret && secret) body[form.dataset.secret] = secret;
  return body;
}
