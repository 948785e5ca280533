// Edits of people: done through the API, said in passing, and taken back on request.

import { call } from "./api.js";
import { ask } from "./dialog.js";
import { renew } from "./parts.js";
import { say, toast } from "./words.js";

const patience = 10000; // how long an undo is offered

// Sends a request that answers with an `edit`. What a photo would show twice is asked about once.
// Returns the answer, or null after a refusal that was told. `parts` are those that it changes; all,
// unless they are named.
export async function edit(sentence, method, path, body, parts = null) {
  try {
    const answer = await send(method, path, body);
    if (!answer) return null;
    await renew(parts);
    if (answer.edit) offerUndo(sentence, answer.edit);
    else toast(sentence);
    return answer;
  } catch (error) {
    toast(say("failed", { reason: error.message }));
    return null;
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

export async function undo(id) {
  await edit(say("undone"), "POST", `/people/edits/${id}/undo`);
}

function offerUndo(sentence, id) {
  const box = toast(sentence, patience);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("undo");
  button.addEventListener("click", () => {
    box.remove();
    undo(id);
  });
  box.append(button);
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
