// Starts what the page at hand has use for.

import { startAccount } from "./account.js";
import { startAsking } from "./asking.js";
import { startAlbums } from "./albums.js";
import { startByPicture } from "./by-picture.js";
import { startCorrecting } from "./correcting.js";
import { startUndoing } from "./edits.js";
import { startFaces } from "./faces.js";
import { startFeed } from "./feed.js";
import { startAnimations, startMotion } from "./films.js";
import { startForms } from "./forms.js";
import { startLive } from "./live.js";
import { startLookalikes } from "./lookalikes.js";
import { startMap } from "./map.js";
import { startMemories } from "./memories.js";
import { startEditedPicture } from "./edited-picture.js";
import { startEditor } from "./editor.js";
import { startLocked } from "./locked.js";
import { onRenewal } from "./parts.js";
import { startPanorama } from "./panorama.js";
import { startPeople } from "./people.js";
import { startPhotoActs } from "./photo-acts.js";
import { startPhoto } from "./photo.js";
import { startPlaceholders } from "./placeholders.js";
import { showJobs, startReplays } from "./processing.js";
import { startRanges } from "./ranges.js";
import { startReview } from "./review.js";
import { startSelection } from "./selection.js";
import { startSmartAlbum } from "./smart-album.js";
import { startTags } from "./tags.js";
import { startText } from "./text.js";
import { startTrash } from "./trash.js";
import { startTray } from "./tray.js";

function start(root) {
  startPlaceholders(root);
  startAnimations(root);
  startPeople(root);
  startLookalikes(root);
  startUndoing(root);
  startReplays(root);
}

start(document);
startFeed(start);
startLive(showJobs);
startByPicture();
startAsking();
startPhoto();
startPhotoActs();
startEditedPicture();
startEditor();
startMotion();
startPanorama();
startFaces();
startCorrecting();
startReview();
startMap();
startAlbums();
startMemories();
onRenewal((part) => {
  start(part);
  if (part.querySelector("[data-feed]")) startFeed(start);
});
startTags();
startText();
startTray();
startRanges();
startSelection();
startTrash();
startLocked();
startForms(document);
startSmartAlbum();
startAccount();
