/** Asking the browser to make a passkey (Web Authentication, level 3). */

import { api, unwrap, type Schemas } from "../../app/api.ts";

export const canPasskeys =
  typeof PublicKeyCredential === "function" &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";

/** @param refused what is said when the browser did not make one: its own words tell little */
export async function makePasskey(
  name: string,
  refused: string,
): Promise<Schemas["CreatedPasskey"]> {
  const { options } = await unwrap(api.POST("/api/v1/account/passkeys/options"));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const made = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (!(made instanceof PublicKeyCredential)) throw new Error(refused);
  const passkey = made.toJSON() as Record<string, unknown>;
  return unwrap(api.POST("/api/v1/account/passkeys", { body: { name, passkey } }));
}
