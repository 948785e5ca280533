// The address to save a photo from that is only lent.

import { call } from "./api.js";
import { say, toast } from "./words.js";

const longestWait = 20_000; // milliseconds, for the full size; then it is the smaller picture

// The full size without metadata is made when it is first asked for.
export async function bestDownload(path, ask = call) {
  const patience = Date.now() + longestWait;
  let lent = await ask("GET", path);
  if (lent.is_preparing) toast(say("preparing"));
  while (lent.is_preparing && Date.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    lent = await ask("GET", path);
  }
  return lent.url;
}
