// Doors: forms that go to the API, passkeys, and what an invitation is good for.

import { call } from "./api.js";
import { startForms } from "./forms.js";
import { startPasskeys } from "./passkeys.js";

startForms(document);
startPasskeys(document);
startInvitation(document.querySelector("[data-invitation]"));
keepSecret(document.querySelector("form.language"));

async function startInvitation(box) {
  if (!box) return;
  const secret = location.hash.slice(1);
  const show = (name) => (box.querySelector(`[data-${name}]`).hidden = false);
  if (!secret) return show("needed" in box.dataset ? "closed" : "unbound");
  try {
    const { email } = await call("POST", "/registration/invitation", { invitation: secret });
    box.querySelector("[data-email]").textContent = email;
    show(email ? "bound" : "unbound");
  } catch (error) {
    box.querySelector("[data-refused]").textContent = error.message;
    show("refused");
  }
}

// In another language the page comes anew: browsers carry along what follows `#`, and send it nowhere.
function keepSecret(form) {
  form.action += location.hash;
}
