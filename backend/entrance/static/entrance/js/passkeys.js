// Passkeys: asking the browser to show one.

import { call } from "./api.js";
import { send } from "./forms.js";
import { NO_PASSKEY } from "./words.js";

const canPasskeys =
  typeof PublicKeyCredential === "function" &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

// Forms `data-passkey="/path"`, which have one button and are shown where there are passkeys.
export function startPasskeys(root) {
  for (const form of root.querySelectorAll("form[data-passkey]")) {
    form.hidden = !canPasskeys;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, () => show(form.dataset.passkey));
    });
  }
}

async function show(path) {
  const { options } = await call("POST", `${path}/options`);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const shown = await navigator.credentials.get({ publicKey }).catch(() => {
    throw new Error(NO_PASSKEY); // browsers tell in English, and not much
  });
  await call("POST", path, { passkey: shown.toJSON() });
}
