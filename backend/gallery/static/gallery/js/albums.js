// Albums: made, filled, arranged, shared and talked about, through the API.

import { call } from "./api.js";
import { ask } from "./dialog.js";
import { download } from "./downloads.js";
import { onRenewal, renew } from "./parts.js";
import { startPicking } from "./picking.js";
import { say, toast } from "./words.js";

export function startAlbums() {
  startNew();
  startInvitations();
  const page = document.querySelector("[data-album]");
  if (!page || page.matches("button")) return;
  const path = `/albums/${page.dataset.album}`;
  startPicking({ album: acts(path), "album-add": { add: (ids) => add(path, ids, page) } });
  startPhoto(page, path);
  startParts(document, path);
  onRenewal((part) => startParts(part, path));
  startSettings(path);
  on(document, "download-album", "click", () =>
    attempt(() => download(`${path}/downloads`, {})),
  );
}

// Says what went wrong; null then, so that a selection stays as it is.
async function attempt(doing) {
  try {
    return (await doing()) ?? true;
  } catch (error) {
    toast(say("failed", { reason: error.message }));
    return null;
  }
}

function on(root, name, event, doing) {
  for (const element of root.querySelectorAll(`[data-${name}]`)) {
    element.addEventListener(event, (happened) => {
      if (event === "submit") happened.preventDefault();
      doing(element);
    });
  }
}

function startNew() {
  on(document, "new-album", "submit", (form) =>
    attempt(async () => {
      const parent = form.dataset.newAlbum || undefined; // the album that it shall lie in
      const album = await call("POST", "/albums", { title: form.elements.title.value, parent });
      location.assign(`/albums/${album.id}`);
    }),
  );
}

function startInvitations() {
  on(document, "reply", "click", (button) =>
    attempt(async () => {
      const { invitation, reply, album } = button.dataset;
      await call("POST", `/albums/invitations/${invitation}/${reply}`);
      if (reply === "accept") location.assign(`/albums/${album}`);
      else location.reload();
    }),
  );
}

function acts(path) {
  return {
    remove: (ids) =>
      attempt(async () => {
        const { items } = await call("POST", `${path}/assets/remove`, { ids });
        const kept = items.filter(({ result }) => result === "not_yours").length;
        await renew(["photos", "title"]);
        toast(kept ? say("album_not_yours", { count: kept }) : say("removed"));
      }),
    download: (ids) => attempt(() => download(`${path}/downloads`, { ids })),
    cover: ([cover]) =>
      attempt(async () => {
        await call("PATCH", path, { cover });
        toast(say("saved"));
      }),
    earlier: ([id], list) => step(path, id, list, -1),
    later: ([id], list) => step(path, id, list, 1),
  };
}

// One place on, behind whichever photo is then before it; it stays chosen for the next step.
async function step(path, id, list, by) {
  const tiles = [...list.querySelectorAll(".tile")];
  const ids = tiles.map((tile) => tile.querySelector("[data-pick]").value);
  const place = ids.indexOf(id);
  if (!tiles[place + by]) return null;
  const behind = by > 0 ? ids[place + 1] : (ids[place - 2] ?? null);
  const moved = await attempt(() => call("POST", `${path}/assets/${id}/move`, { behind }));
  if (moved) tiles[place + by][by > 0 ? "after" : "before"](tiles[place]);
  return null;
}

function add(path, ids, page) {
  return attempt(async () => {
    await call("POST", `${path}/assets`, { ids });
    location.assign(page.dataset.return);
  });
}

function startParts(root, path) {
  const act = (doing, ...parts) => attempt(async () => (await doing(), await renew(parts)));
  on(root, "like", "click", (button) => {
    const method = button.getAttribute("aria-pressed") === "true" ? "DELETE" : "PUT";
    act(() => call(method, path + button.dataset.like), "talk");
  });
  on(root, "comment", "submit", (form) => {
    const body = { text: form.elements.text.value, asset: form.dataset.asset ?? null };
    act(() => call("POST", `${path}/comments`, body), "talk");
  });
  on(root, "delete-comment", "click", (button) =>
    act(() => call("DELETE", `${path}/comments/${button.dataset.deleteComment}`), "talk"),
  );
  on(root, "invite", "submit", ({ elements: { email, role } }) => {
    const body = { email: email.value, role: role.value };
    act(() => call("POST", `${path}/invitations`, body), "members");
  });
  on(root, "withdraw", "click", (button) =>
    act(() => call("DELETE", `${path}/invitations/${button.dataset.withdraw}`), "members"),
  );
  on(root, "role-of", "change", (field) => {
    const role = field.value;
    act(() => call("PATCH", `${path}/members/${field.dataset.roleOf}`, { role }), "members");
  });
  on(root, "remove-member", "click", async (button) => {
    if (!(await ask(say("album_remove_ask"), say("album_remove_yes")))) return;
    const member = `${path}/members/${button.dataset.removeMember}`;
    act(() => call("DELETE", member), "members", "photos", "title");
  });
  on(root, "leave", "click", async (button) => {
    if (!(await ask(say("album_leave_ask"), say("album_leave_yes")))) return;
    await attempt(async () => {
      await call("DELETE", `${path}/members/${button.dataset.leave}`);
      location.assign("/albums");
    });
  });
}

function startSettings(path) {
  on(document, "edit-album", "submit", ({ elements }) =>
    attempt(async () => {
      const change = {
        title: elements.title.value,
        description: elements.description.value,
        order: elements.order.value,
      };
      if (elements.parent) change.parent = elements.parent.value || null;
      if (elements.allows_comments) change.allows_comments = elements.allows_comments.checked;
      await call("PATCH", path, change);
      location.reload();
    }),
  );
  on(document, "delete-album", "click", async () => {
    if (!(await ask(say("album_delete_ask"), say("album_delete_yes")))) return;
    await attempt(async () => {
      await call("DELETE", path);
      location.assign("/albums");
    });
  });
}

function startPhoto(page, path) {
  const id = page.dataset.albumPhoto;
  if (!id) return;
  on(page, "album-download", "click", () =>
    attempt(async () => location.assign((await call("GET", `${path}/assets/${id}/original`)).url)),
  );
  const keys = { ArrowLeft: "previous", ArrowRight: "next", Escape: "back" };
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    page.querySelector(`[data-album-${keys[event.key]}]`)?.click();
  });
}
