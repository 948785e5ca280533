// The page of a shared link.

import { download } from "./downloads.js";
import { startFeed } from "./feed.js";
import { startFreshening } from "./freshening.js";
import { callAsGuest, freshen } from "./lent.js";
import { startPlaceholders } from "./placeholders.js";
import { startTray } from "./tray.js";
import { startViewer } from "./viewer.js";
import { say, toast } from "./words.js";

function start(root) {
  startPlaceholders(root);
  startFreshening(root, freshen);
}

start(document);
startFeed(start);
startViewer();
startTray(callAsGuest);

// Browsers save files with the page's cookie, not with the token that calls of the API send.
const partOf = (plan, part) => `${location.pathname}/downloads/${plan.id}/${part.number}`;

document.querySelector("[data-download-all]")?.addEventListener("click", async ({ currentTarget: button }) => {
  button.disabled = true;
  try {
    await download("/downloads", {}, { ask: callAsGuest, address: partOf });
  } catch (error) {
    toast(say("failed", { reason: error.message }));
  } finally {
    button.disabled = false;
  }
});
