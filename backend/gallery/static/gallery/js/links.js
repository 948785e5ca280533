// Links to an album or to chosen photos: made in a dialog, and their addresses copied from the list.

import { call } from "./api.js";
import { bodyOf } from "./form-body.js";
import { attempt } from "./forms.js";
import { copy, showOnce } from "./shown-once.js";

const most = 1000; // photos that one request may name

export function startLinks() {
  document.addEventListener("click", ({ target }) => {
    const album = target.closest("[data-share-album]");
    const address = target.closest("[data-copy-address]");
    if (album) makeLink((terms) => call("POST", "/shares", { ...terms, album_id: album.dataset.shareAlbum }));
    if (address) copy(address.parentElement.querySelector("input"), address);
  });
}

// Null when it was cancelled.
export function sharePhotos(ids) {
  return makeLink((terms) => select(ids, terms));
}

// All of them, or no link.
async function select(ids, terms) {
  const link = await call("POST", "/shares", { ...terms, assets: ids.slice(0, most) });
  try {
    for (let start = most; start < ids.length; start += most) {
      await call("POST", `/shares/${link.id}/assets`, { add: ids.slice(start, start + most) });
    }
  } catch (error) {
    await call("DELETE", `/shares/${link.id}`);
    throw error;
  }
  return link;
}

async function makeLink(make) {
  const link = await askTerms(make);
  if (!link) return null;
  await showOnce(link.url);
}

// The dialog stays, with what was filled in, until the link is made or nobody wants it any more.
function askTerms(make) {
  const dialog = document.querySelector("[data-share-dialog]");
  const form = dialog.querySelector("form");
  let link = null;
  let isMaking = false;
  form.reset();
  form.querySelector("[role=alert]").hidden = true;
  form.querySelector("[data-close]").onclick = () => dialog.close();
  dialog.oncancel = (event) => {
    if (isMaking) event.preventDefault();
  };
  form.onsubmit = async (event) => {
    event.preventDefault();
    isMaking = true;
    link = await attempt(form, () => make(bodyOf(form)));
    isMaking = false;
    if (link) dialog.close();
  };
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(link);
  });
}
