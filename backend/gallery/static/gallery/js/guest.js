// The page of a shared link.

import { startFeed } from "./feed.js";
import { callAsGuest, startFreshening } from "./lent.js";
import { startPlaceholders } from "./placeholders.js";
import { startTray } from "./tray.js";
import { startViewer } from "./viewer.js";

function start(root) {
  startPlaceholders(root);
  startFreshening(root);
}

start(document);
startFeed(start);
startViewer();
startTray(callAsGuest);
