// Passkeys: asking the browser to make one, or to show one.

import { call } from "./api.js";
import { attempt, finish } from "./forms.js";
import { say } from "./words.js";

export const canPasskeys =
  typeof PublicKeyCredential === "function" &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

export async function makePasskey(name) {
  const { options } = await call("POST", "/account/passkeys/options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const made = await ask(() => navigator.credentials.create({ publicKey }));
  return call("POST", "/account/passkeys", { name, passkey: made.toJSON() });
}

// Forms `data-passkey="/path"`, which have one button and are shown where there are passkeys.
export function startPasskeys(root) {
  for (const form of root.querySelectorAll("form[data-passkey]")) {
    form.hidden = !canPasskeys;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const answer = await attempt(form, () => showPasskey(form.dataset.passkey));
      if (answer !== undefined) finish(form);
    });
  }
}

async function showPasskey(path) {
  const { options } = await call("POST", `${path}/options`);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const shown = await ask(() => navigator.credentials.get({ publicKey }));
  return call("POST", path, { passkey: shown.toJSON() });
}

// Browsers tell in English, and not much: somebody has changed their mind, or it took too long.
async function ask(deed) {
  try {
    return await deed();
  } catch {
    throw new Error(say("passkey_not_shown"));
  }
}
