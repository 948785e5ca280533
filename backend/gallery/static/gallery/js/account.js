// The account page: forms that renew it, an authenticator app, passkeys, recovery codes.

import { attempt, startForms } from "./forms.js";
import { canPasskeys, makePasskey } from "./passkeys.js";

export function startAccount() {
  const page = document.querySelector("[data-account]");
  if (!page) return;
  startForms(page);
  page.addEventListener("sent", ({ target, detail }) => sent(page, target, detail));
  startPasskeyForm(page.querySelector("[data-make-passkey]"));
}

async function sent(page, form, answer) {
  if ("totp" in form.dataset) return showSecret(page, form, answer);
  if ("codes" in form.dataset) await showCodes(answer.recovery_codes);
  if ("codes" in form.dataset || "reload" in form.dataset) location.reload();
}

function showSecret(page, form, { secret, qr_code: picture }) {
  const next = page.querySelector("[data-totp-confirm]");
  next.querySelector("[data-qr]").src = picture;
  next.querySelector("[data-key]").textContent = secret.match(/.{1,4}/g).join(" ");
  form.hidden = true;
  next.hidden = false;
  next.querySelector("input").focus();
}

function startPasskeyForm(form) {
  form.hidden = !canPasskeys;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const made = await attempt(form, () => makePasskey(form.elements.name.value));
    if (!made) return;
    await showCodes(made.recovery_codes);
    location.reload();
  });
}

// Until they have been kept: they are not shown again.
function showCodes(codes) {
  if (!codes.length) return Promise.resolve();
  const dialog = document.querySelector("[data-codes-shown]");
  dialog.querySelector("ol").replaceChildren(
    ...codes.map((code) => {
      const item = document.createElement("li");
      item.textContent = code;
      return item;
    }),
  );
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
}
