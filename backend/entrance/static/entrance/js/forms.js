// Forms that are sent to the API: `data-call="POST /path"`, with what follows `#` in the address as
// the field `data-secret`, and the browser's time zone where `data-time-zone` asks for it. Then the
// browser goes to `data-go`, or `[data-done]` is shown in the place of the form.

import { call } from "./api.js";

export function startForms(root) {
  root.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-call]");
    if (!form) return;
    event.preventDefault();
    const [method, path] = form.dataset.call.split(" ");
    send(form, () => call(method, path, fieldsOf(form)));
  });
}

// With the form's buttons locked, and its complaint shown if it is refused.
export async function send(form, deed) {
  const alert = form.querySelector("[role=alert]");
  const buttons = [...form.querySelectorAll("button")];
  buttons.forEach((button) => (button.disabled = true));
  alert.hidden = true;
  try {
    await deed();
    finish(form);
  } catch (error) {
    alert.textContent = error.message;
    alert.hidden = false;
  } finally {
    buttons.forEach((button) => (button.disabled = false));
  }
}

function finish(form) {
  if (form.dataset.go) return location.assign(form.dataset.go);
  const done = form.parentElement.querySelector(":scope > [data-done]");
  form.hidden = true;
  done.hidden = false;
  done.tabIndex = -1;
  done.focus();
}

function fieldsOf(form) {
  const body = Object.fromEntries(new FormData(form));
  if ("timeZone" in form.dataset) {
    body.time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  }
  const secret = location.hash.slice(1);
  if (form.dataset.secret && secret) body[form.dataset.secret] = secret;
  return body;
}
