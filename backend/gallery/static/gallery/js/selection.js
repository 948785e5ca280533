// What can be done with the photos that are chosen in a list of the library.

import { addToAlbum } from "./album-dialog.js";
import { call } from "./api.js";
import { attempt, editMany, inBatches, takeBack } from "./bulk.js";
import { ask } from "./dialog.js";
import { download } from "./downloads.js";
import { sharePhotos } from "./links.js";
import { renew } from "./parts.js";
import { startPicking } from "./picking.js";
import { askPlace } from "./place-dialog.js";
import { askTime } from "./time-dialog.js";
import { erase, restore } from "./trash.js";
import { offerUndo } from "./undoing.js";
import { say } from "./words.js";

export function startSelection() {
  startPicking({
    library: {
      album: (ids) => addToAlbum(ids),
      share: (ids) => sharePhotos(ids),
      favorite: (ids) => flag(ids, { is_favorite: true }, { is_favorite: false }, "favored"),
      archive: (ids) => show(ids, "archive", "timeline", "archived"),
      unarchive: (ids) => show(ids, "timeline", "archive", "unarchived"),
      rate: (ids, list, stars) => editMany(ids, { rating: Number(stars) }, { sentence: "rated" }),
      time: (ids) => askAnd(askTime(), ids, "time_changed"),
      place: (ids) => askAnd(askPlace(), ids, "place_changed"),
      download: (ids) => attempt(() => download("/downloads", { ids })),
      stack,
      lock,
      trash,
      restore,
      erase,
    },
  });
}

function flag(ids, changes, back, sentence) {
  return editMany(ids, changes, { sentence, back });
}

function show(ids, visibility, before, sentence) {
  return flag(ids, { visibility }, { visibility: before }, sentence);
}

async function askAnd(asking, ids, sentence) {
  const changes = await asking;
  return changes && editMany(ids, changes, { sentence });
}

// Under the first of them in the list.
function stack(ids) {
  return attempt(async () => {
    const { id, assets } = await call("POST", "/stacks", { asset_ids: ids });
    await renew();
    const back = () => takeBack(() => call("DELETE", `/stacks/${id}`));
    offerUndo(say("stacked", { count: assets.length }), back);
  });
}

async function lock(ids) {
  const sure = await ask(say("lock_ask", { count: ids.length }), say("lock_yes"));
  return sure ? editMany(ids, { visibility: "locked" }, { sentence: "locked" }) : null;
}

function trash(ids) {
  return attempt(async () => {
    const gone = await move(ids, "/assets/trash");
    await renew();
    const back = () => takeBack(() => move(gone, "/assets/restore"));
    offerUndo(say("trashed", { count: gone.length }), back);
  });
}

function move(ids, path) {
  return inBatches(ids, async (ids) => (await call("POST", path, { ids })).ids);
}
