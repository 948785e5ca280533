// The faces of one photo: whose they are, and whose they are not.

import { call } from "./api.js";
import { startDrawing } from "./drawing.js";
import { edit, personNamed } from "./edits.js";
import { onRenewal } from "./parts.js";
import { leaveOnEnter } from "./people.js";
import { say, toast } from "./words.js";

export function startFaces() {
  const panel = document.querySelector("[data-faces]");
  if (!panel) return;
  const start = (root) => {
    for (const field of root.querySelectorAll("[data-name-face]")) startNaming(field);
    for (const link of root.querySelectorAll("[data-to-face]")) startLink(link);
  };
  start(document);
  onRenewal(start);
  panel.addEventListener("click", (event) => {
    const button = event.target.closest("[data-face-act]");
    if (button) acts[button.dataset.faceAct](button.dataset.face, button.dataset.personId);
  });
  startMirror(panel.querySelector("[data-allows-same]"), panel.dataset.faces);
  startDrawing(panel);
}

const acts = {
  reject: (face, person) => onPerson("rejected", person, "reject", face),
  confirm: (face, person) => onPerson("confirmed", person, "confirm", face),
  ignore: (face) => edit(say("ignored"), "POST", "/faces/ignore", { faces: [face] }),
  unignore: (face) => edit(say("saved"), "POST", "/faces/unignore", { faces: [face] }),
  erase: (face) => edit(say("removed"), "DELETE", `/faces/${face}`),
};

function onPerson(sentence, person, act, face) {
  return edit(say(sentence), "POST", `/people/${person}/${act}`, { faces: [face] });
}

// A face of nobody goes to whom the name names. One of somebody without a name names all of them.
function startNaming(field) {
  const { nameFace: face, group } = field.dataset;
  field.addEventListener("change", async () => {
    const name = field.value.trim();
    if (!name) return;
    const person = personNamed(name);
    const sentence = say("named", { name });
    let done;
    if (group && person) {
      done = await edit(sentence, "POST", `/people/${person}/merge`, { people: [group] });
    } else if (group) {
      done = await edit(sentence, "PATCH", `/people/${group}`, { name });
    } else {
      const to = person ? { person } : { name };
      done = await edit(sentence, "POST", "/faces/move", { faces: [face], ...to });
    }
    if (!done) field.value = "";
  });
  leaveOnEnter(field);
}

function startLink(link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const row = document.querySelector(link.getAttribute("href"));
    row?.scrollIntoView({ block: "nearest" });
    row?.querySelector("input")?.focus();
  });
}

function startMirror(box, photo) {
  box?.addEventListener("change", async () => {
    try {
      await call("PATCH", `/assets/${photo}`, { allows_same_person: box.checked });
      toast(say("saved"));
    } catch (error) {
      box.checked = !box.checked;
      toast(say("failed", { reason: error.message }));
    }
  });
}
