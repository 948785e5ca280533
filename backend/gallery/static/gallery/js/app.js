// Starts what the page at hand has use for.

import { startByPicture } from "./by-picture.js";
import { startCorrecting } from "./correcting.js";
import { startUndoing } from "./edits.js";
import { startFaces } from "./faces.js";
import { startFeed } from "./feed.js";
import { startLive } from "./live.js";
import { startLookalikes } from "./lookalikes.js";
import { onRenewal } from "./parts.js";
import { startPeople } from "./people.js";
import { startPhoto } from "./photo.js";
import { startPlaceholders } from "./placeholders.js";
import { showJobs, startReplays } from "./processing.js";
import { startReview } from "./review.js";
import { startTags } from "./tags.js";
import { startText } from "./text.js";
import { startTray } from "./tray.js";

function start(root) {
  startPlaceholders(root);
  startPeople(root);
  startLookalikes(root);
  startUndoing(root);
  startReplays(root);
}

start(document);
startFeed(start);
startLive(showJobs);
startByPicture();
startPhoto();
startFaces();
startCorrecting();
startReview();
onRenewal((part) => {
  start(part);
  if (part.querySelector("[data-feed]")) startFeed(start);
});
startTags();
startText();
startTray();
