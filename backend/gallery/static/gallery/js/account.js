// The account: an authenticator app, passkeys, recovery codes, and the way out for good.

import { attempt } from "./forms.js";
import { canPasskeys, makePasskey } from "./passkeys.js";

export function startAccount() {
  const page = document.querySelector("[data-account]");
  if (!page) return;
  page.addEventListener("sent", ({ target, detail }) => sent(page, target, detail));
  document
    .querySelector(".account-menu [aria-current]")
    ?.scrollIntoView({ block: "nearest", inline: "center" });
  startPasskeyForm(page.querySelector("[data-make-passkey]"));
}

async function sent(page, form, answer) {
  if ("totp" in form.dataset) return showSecret(page, form, answer);
  if ("leaving" in form.dataset) return showDay(form, answer.due_at);
  if (!("codes" in form.dataset)) return;
  await showCodes(answer.recovery_codes);
  location.reload();
}

function showDay(form, moment) {
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
  form.parentElement.querySelector("time").textContent = day.format(new Date(moment));
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
  if (!form) return;
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
