// Edits of people: done through the API, said in passing, and taken back on request.

import { call } from "./api.js";
import { ask } from "./dialog.js";
import { renew } from "./parts.js";
import { offerUndo } from "./undoing.js";
import { say, toast } from "./words.js";

const underway = new Set();

// Sends a request that answers with an `edit`. What a photo would show twice is asked about once.
// Returns the answer, or null after a refusal that was told, and for the second of two presses.
// `parts` are those that it changes; all, unless they are named.
export async function edit(sentence, method, path, body, parts = null) {
  return editAll(sentence, [[method, path, body]], parts);
}

// Several edits that are one for whoever made them, and are taken back as one.
export async function editAll(sentence, requests, parts = null) {
  const key = JSON.stringify(requests);
  if (underway.has(key)) return null;
  underway.add(key);
  const made = [];
  let answer = null;
  try {
    for (const request of requests) {
      answer = await send(...request);
      if (!answer) break;
      if (answer.edit) made.unshift(answer.edit);
    }
    if (made.length || answer) await renew(parts);
    if (made.length) offerUndo(sentence, () => undo(...made));
    else if (answer) toast(sentence);
    return answer;
  } catch (error) {
    // What went, or was changed elsewhere, is not to be asked about again.
    if (made.length || [404, 409].includes(error.status)) await renew(parts);
    toast(say("failed", { reason: error.message }));
    return null;
  } finally {
    underway.delete(key);
  }
}

async function send(method, path, body) {
  try {
    return await call(method, path, body);
  } catch (error) {
    if (error.code !== "same_photo" || body?.allow_same_photo) throw error;
    if (!(await ask(say("same_photo"), say("same_photo_yes")))) return null;
    return await call(method, path, { ...body, allow_same_photo: true });
  }
}

// Takes edits back, the latest first.
export async function undo(...ids) {
  await editAll(say("undone"), ids.map((id) => ["POST", `/people/edits/${id}/undo`]));
}

// The id of the person whom a field's text names exactly, if there is one.
export function personNamed(name) {
  const options = document.querySelectorAll("#people-names option");
  return [...options].find((option) => option.value === name)?.dataset.id ?? null;
}

export function startUndoing(root) {
  for (const button of root.querySelectorAll("[data-undo]")) {
    button.addEventListener("click", () => {
      button.disabled = true;
      undo(button.dataset.undo).then(() => (button.disabled = false));
    });
  }
}
