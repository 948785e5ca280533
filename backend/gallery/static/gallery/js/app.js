// Starts what the page at hand has use for.

import { startFeed } from "./feed.js";
import { startLive } from "./live.js";
import { startPeople } from "./people.js";
import { startPhoto } from "./photo.js";
import { startPlaceholders } from "./placeholders.js";
import { startLookalikes } from "./lookalikes.js";
import { onRenewal } from "./parts.js";
import { showJobs, startReplays } from "./processing.js";
import { startTray } from "./tray.js";

function start(root) {
  startPlaceholders(root);
  startPeople(root);
  startReplays(root);
}

start(document);
startFeed(start);
  startLookalikes(root);
  startUndoing(root);
startLive(showJobs);
startPhoto();
startTray();
