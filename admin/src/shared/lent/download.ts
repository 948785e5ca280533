/** Saving a photo that is lent. */

import type { Schemas } from "../../app/api.ts";

const LONGEST = 20_000; // milliseconds that the full size is waited for; then it is a smaller one
const PAUSE = 1_500;

/** The full size without metadata is made when it is first asked for: `onWait` says so. */
export async function bestAddress(
  ask: () => Promise<Schemas["LentDownload"]>,
  onWait: () => void,
): Promise<string> {
  const until = Date.now() + LONGEST;
  let lent = await ask();
  if (lent.is_preparing) onWait();
  while (lent.is_preparing && Date.now() < until) {
    await new Promise((resume) => setTimeout(resume, PAUSE));
    lent = await ask();
  }
  return lent.url;
}
